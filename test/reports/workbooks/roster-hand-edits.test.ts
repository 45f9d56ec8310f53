import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { compareWorkbooks, type WorkbookChange } from "#app/domain/rosters/difference.ts";
import type { FilledSheet } from "#app/domain/rosters/model.ts";
import { readFile } from "#app/imports/read-file.ts";
import { writeWorkbookFile } from "#reports/sheet.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { awkward, facts, roster, withoutEscapes } from "../roster-fixture.ts";
import { type HandEdit, resave } from "../xlsx-tools.ts";

const files = process.env.LICHENG_FULL === "1" ? 200 : 20;
const size = 30;

const folder = mkdtempSync(join(tmpdir(), "licheng-hand-edits-"));
afterAll(() => rmSync(folder, { recursive: true }));

const made = withoutEscapes(roster("scores", size, size, size));
const titles = (sheet: FilledSheet) => sheet.sheet.columns.map((key) => rosterColumns[key].title);
const row = fc.integer({ min: 2, max: size + 1 });

/** A cell of one sheet, a row out of another, a row into the third; each at any place. */
const plans = fc.sample(
  fc.record({
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    rows: fc.tuple(row, row, row),
    column: fc.nat(),
    text: fc.constantFrom(...awkward.filter((text) => text !== "_x000A_")),
  }),
  { seed: 20260922, numRuns: files },
);

type Plan = (typeof plans)[number];

function edited({ order, rows, column, text }: Plan): { edits: HandEdit[]; changes: WorkbookChange[] } {
  const [one, two, three] = order.map((at) => made.sheets[at]);
  if (!one || !two || !three) throw new Error("The book has three sheets");
  const [inCell, out, into] = rows;
  const at = column % one.sheet.columns.length;
  const was = one.rows[inCell - 2]?.cells[at] ?? "";
  const is = text === was ? `${was}改` : text;
  const removed = two.rows[out - 2]?.cells ?? [];
  const texts = three.sheet.columns.map((_, place) => `新${place}`);
  const whole = { column: null, was: null, is: null };
  return {
    edits: [
      { kind: "cell", sheet: one.name, row: inCell, column: at + 1, text: is },
      { kind: "remove", sheet: two.name, row: out },
      { kind: "add", sheet: three.name, row: into, texts },
    ],
    changes: [
      { kind: "changed", sheet: one.name, row: inCell, column: titles(one)[at] ?? "", was, is },
      { kind: "removed", sheet: two.name, row: out, ...whole, was: removed.join("\t").trimEnd() },
      { kind: "added", sheet: three.name, row: into, ...whole, is: texts.join("\t") },
    ],
  };
}

async function read(path: string) {
  const outcome = await readFile(path, readFileSync(path));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.file;
}

function sorted(changes: readonly WorkbookChange[]): string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}

test("of edits made in another program none is missed and none invented", { timeout: 300_000 }, async () => {
  const path = join(folder, "sealed.xlsx");
  await writeWorkbookFile(rosterWorkbook(made, facts), path);
  const jobs = plans.map((plan, at) => ({ ...edited(plan), file: join(folder, `${at}.xlsx`), numbers: [] }));
  resave(path, jobs);
  const sealed = await read(path);
  for (const { file, changes, edits } of jobs) {
    const difference = compareWorkbooks(sealed, await read(file));
    expect(sorted(difference.changes), JSON.stringify(edits)).toEqual(sorted(changes));
  }
});
