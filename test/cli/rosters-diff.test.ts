import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWorkbookFile } from "#reports/sheet.ts";
import { rosterWorkbook, type WritableRoster } from "#reports/workbooks/roster.ts";
import { callLicheng, runLicheng } from "#test/support/run-licheng.ts";
import { facts, roster, withoutEscapes } from "../reports/roster-fixture.ts";
import { resave } from "../reports/xlsx-tools.ts";

let folder: string;
let sealed: string;
const made = withoutEscapes(roster("scores", 40, 3));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licheng-rosters-diff-"));
  sealed = await written("sealed.xlsx", made);
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, book: WritableRoster): Promise<string> {
  const path = join(folder, name);
  await writeWorkbookFile(rosterWorkbook(book, facts), path);
  return path;
}

async function diff(file: string, ...more: string[]) {
  const out = `${file}.json`;
  const run = await callLicheng(["rosters", "diff", sealed, file, "--json", out, ...more], folder);
  return { ...run, json: JSON.parse(await readFile(out, "utf8")) };
}

/** The book with one cell of the first sheet changed and its last row removed. */
function edited(): WritableRoster {
  const [first, ...others] = made.sheets;
  const rows = first?.rows
    .slice(0, -1)
    .map((row, at) => (at === 4 ? { ...row, cells: row.cells.with(6, "100") } : row));
  return { ...made, sheets: first ? [{ ...first, rows: rows ?? [] }, ...others] : others };
}

test("the same file: exit 0, identical", async () => {
  const { exitCode, stdout, json } = await diff(sealed);
  expect({ exitCode, json }).toEqual({
    exitCode: 0,
    json: { identical: true, sameContent: true, changes: [] },
  });
  expect(stdout).toContain("完全相同");
});

test("a file that another program saved again, with numbers as numbers: exit 0, the same content in other bytes", async () => {
  const file = join(folder, "saved.xlsx");
  resave(sealed, [{ file, numbers: ["修課學分", "學期學業成績", "成績及格"], edits: [] }]);
  const { exitCode, stdout, json } = await diff(file);
  expect({ exitCode, json }).toEqual({
    exitCode: 0,
    json: { identical: false, sameContent: true, changes: [] },
  });
  expect(stdout).toContain("內容與封存的檔案相同");
});

test("a file that was edited: exit 1, every change with sheet, row and column, no record of a student on the screen", async () => {
  const { exitCode, stdout, json } = await diff(await written("edited.xlsx", edited()));
  expect(exitCode).toBe(1);
  const [before, last] = [made.sheets[0]?.rows[4], made.sheets[0]?.rows.at(-1)];
  expect(json).toEqual({
    identical: false,
    sameContent: false,
    changes: [
      {
        kind: "changed",
        sheet: "學期成績",
        row: 6,
        column: "學期學業成績",
        was: before?.cells[6],
        is: "100",
      },
      {
        kind: "removed",
        sheet: "學期成績",
        row: 41,
        column: null,
        was: last?.cells.join("\t").trimEnd(),
        is: null,
      },
    ],
  });
  expect(stdout).toContain("更動 1 處、增加 0 處、刪除 1 處");
  expect(stdout).toContain(`學期成績 第 6 列 學期學業成績　${before?.cells[6]} → 100`);
  expect(stdout).toContain("刪除　學期成績 第 41 列");
  expect(stdout).not.toContain(last?.cells[0] ?? "");
});

test("in a process of its own, from another folder, it says and gives back the same", async () => {
  const args = ["rosters", "diff", "sealed.xlsx", await written("apart.xlsx", edited())];
  const [apart, here] = [await runLicheng(args, folder), await callLicheng(args, folder)];
  expect(apart).toEqual(here);
  expect(apart.exitCode).toBe(1);
});

test("in English", async () => {
  const { stdout } = await diff(await written("english.xlsx", edited()), "--language", "en");
  expect(stdout).toContain("1 changed, 0 added, 1 removed");
});

test.each([
  { why: "a file that is not there", args: ["no-such.xlsx"], says: "no-such.xlsx" },
  { why: "a file that is no workbook", args: ["notes.csv"], says: "不是 Excel 活頁簿" },
  { why: "one file only", args: [], says: "缺少檔案名稱" },
  { why: "an option that there is not", args: ["sealed.xlsx", "--xlsx", "x"], says: "--xlsx" },
  {
    why: "a place that cannot be written to",
    args: ["sealed.xlsx", "--json", "no/such/out.json"],
    says: "out.json",
  },
])("$why: exit 2, and it is named", async ({ args, says }) => {
  await writeFile(join(folder, "notes.csv"), "身分證號,出生日期\nA123456789,0960302\n");
  const { exitCode, stderr } = await callLicheng(["rosters", "diff", "sealed.xlsx", ...args], folder);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});
