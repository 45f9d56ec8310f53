import { mkdtemp, readFile as readBytes, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { writeWorkbookFile } from "#reports/sheet.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { runLicheng } from "#test/support/run-licheng.ts";
import { roster } from "../domain/rosters/rules/roster-builder.ts";
import { facts } from "../reports/roster-fixture.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licheng-large-texts-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A tenth in the usual run. */
const rows = process.env.LICHENG_FULL === "1" ? 4_000 : 400;

/** So much heap is enough: three times the texts as they stand in memory. */
const heapMegabytes = 256;

async function check(path: string) {
  const out = `${path}.json`;
  const args = ["rosters", "check", path, "--school", "070406", "--term", "113-1", "--json", out];
  const run = await runLicheng(args, folder, { NODE_OPTIONS: `--max-old-space-size=${heapMegabytes}` });
  return { ...run, json: JSON.parse(await readBytes(out, "utf8")) };
}

/** What a teacher may write; no two are alike, as they are not in a school. */
function remarkOf(row: number, length: number): string {
  return Array.from({ length }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((row * 131 + at * at) % 2_000)),
  ).join("");
}

test(`${rows / 100} MB of 質性文字描述 are checked in bounded memory, and no character of them is lost`, async () => {
  const remarks = Array.from({ length: rows }, (_, row) => remarkOf(row, 3_500));
  expect(remarks.reduce((sum, remark) => sum + Buffer.byteLength(remark), 0)).toBeGreaterThan(
    (rows / 100) * 1024 * 1024,
  );
  const path = join(folder, "large.xlsx");
  const made = roster("scores", { 學期成績: remarks.map((remark) => ({ remark })) });
  await writeWorkbookFile(rosterWorkbook(made, facts), path);

  const { exitCode, stderr, json } = await check(path);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(json.sheets[0]).toEqual({ sheet: "學期成績", rows });
  expect(json.conservation).toEqual([{ file: path, rows, accepted: rows, rejected: 0, blank: 0 }]);
  expect(json.findings.filter(({ column }: { column: string }) => column === "質性文字描述")).toEqual([]);

  const read = await readFile("large.xlsx", await readBytes(path));
  const outcome = read.ok ? readRoster(read.file) : null;
  const [sheet] = outcome?.ok ? outcome.roster.sheets : [];
  const place = sheet?.sheet.columns.indexOf("remark") ?? -1;
  expect(sheet?.rows.map(({ cells }) => cells[place]).every((text, row) => text === remarks[row])).toBe(true);
}, 120_000);

test("a text that no cell holds is read whole and named with what to do, and says in the findings that it is cut there", async () => {
  const long = `${remarkOf(1, 39_999)}尾`;
  const made = roster("scores", { 學期成績: [{ remark: "好" }, { remark: long }] });
  const workbook = new ExcelJS.Workbook();
  for (const sheet of rosterWorkbook(made, facts).sheets) {
    const rows = [...sheet.rows].map((row) => [...row]);
    workbook.addWorksheet(sheet.name).addRows([sheet.columns.map(({ title }) => title), ...rows]);
  }
  const path = join(folder, "long.xlsx");
  await workbook.xlsx.writeFile(path);
  const found = join(folder, "found.xlsx");

  const { exitCode, stdout, json } = await check(path);
  expect(exitCode).toBe(1);
  expect(json.findings).toContainEqual(
    expect.objectContaining({
      rule: "cell-overflow",
      grade: "syntax",
      sheet: "學期成績",
      row: 3,
      column: "質性文字描述",
    }),
  );
  expect(stdout).toContain("共 40000 字元，試算表一格最多 32767 字元");
  expect(stdout.length).toBeLessThan(20_000);

  await runLicheng(
    ["rosters", "check", path, "--school", "070406", "--term", "113-1", "--xlsx", found],
    folder,
  );
  const reread = new ExcelJS.Workbook();
  await reread.xlsx.readFile(found);
  const texts = reread.getWorksheet("學期成績")?.getRow(2).values;
  const shown = Array.isArray(texts)
    ? Array.from(texts, String).find((text) => text.startsWith(long.slice(0, 99)))
    : "";
  expect(shown).toHaveLength(32_767);
  expect(shown).toMatch(/…（以下未列出：全文 40,000 字元，超過試算表一格的上限）$/);
}, 60_000);
