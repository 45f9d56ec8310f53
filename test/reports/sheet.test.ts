import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Cell,
  type CellKind,
  type SheetModel,
  type WorkbookModel,
  writeWorkbook,
  writeWorkbookFile,
} from "#reports/sheet.ts";
import { CellTooLong, columnLetters, legalSheetName } from "#reports/sheet-cells.ts";
import { rereadModel } from "./xlsx-tools.ts";

const folder = mkdtempSync(join(tmpdir(), "licheng-sheet-"));
afterAll(() => rmSync(folder, { recursive: true }));

const kinds: readonly CellKind[] = ["text", "integer", "decimal", "code", "date"];

const tooLong = (length: number) => `…（${length}）`;

function book(...sheets: Partial<SheetModel>[]): WorkbookModel {
  const columns = kinds.map((kind) => ({ title: kind, width: 12, kind }));
  return {
    properties: { title: "比對", subject: "測試", creator: "歷程", madeAt: "2023-09-11 01:02:03", tooLong },
    sheets: sheets.map((sheet) => ({ name: "表", columns, rows: [], ...sheet })),
  };
}

function texts(values: readonly string[]): Partial<SheetModel> {
  return {
    columns: [{ title: "文字", width: 20, kind: "text" }],
    rows: values.map((value) => [value]),
  };
}

describe("texts read back by openpyxl are the texts of the model", () => {
  const values = [
    "=1+1",
    "+886-2-1234",
    "-1-1--",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x","<按>")&A1',
    "＝１＋１",
    "陳𤧟㛢堃喆𡘙𠅤",
    "王\u{E000}明",
    "  兩端空白  ",
    "第一行\n第二行",
    "前\r\n後",
    "<a & 'b' \"c\">",
    "00123",
    "1120901",
    "112070406V11201000101",
    "1e5",
    "TRUE",
    "_x000A_",
    "😀é",
    "長".repeat(32_767),
  ];

  test("whatever they look like, and none of them is a formula or a number", async () => {
    const [sheet] = (await rereadModel(book(texts(values)))).sheets;
    const cells = sheet?.rows.slice(1).map((row) => row[0]) ?? [];
    expect(cells.map((cell) => cell?.[0])).toEqual(values);
    expect(new Set(cells.map((cell) => cell?.[1]))).toEqual(new Set(["s"]));
    expect(new Set(cells.map((cell) => cell?.[3]))).toEqual(new Set(["@"]));
  });

  test("and those that look like a formula stay texts when they are edited", async () => {
    const [sheet] = (await rereadModel(book(texts(values)))).sheets;
    const quoted = sheet?.rows.slice(1).flatMap((row) => (row[0]?.[2] ? [row[0][0]] : []));
    expect(quoted).toEqual(values.filter((value) => /^[=+\-@\t\r＝]/.test(value)));
  });

  test("but what no spreadsheet can hold is replaced visibly, and at the end of too long a text it is said that it was cut", async () => {
    const [sheet] = (
      await rereadModel(book(texts(["a\u0000b\u0007", "長".repeat(40_000), `長${"𡘙".repeat(20_000)}`])))
    ).sheets;
    const [first, second, third] = sheet?.rows.slice(1).map((row) => row[0]?.[0]) ?? [];
    expect(first).toBe("a\ufffdb\ufffd");
    expect(second).toBe(`${"長".repeat(32_759)}…（40000）`);
    // Never half of a character.
    expect(third).toBe(`長${"𡘙".repeat(16_379)}…（40001）`);
  });

  test("and a sheet that must be whole is refused, and leaves no file", async () => {
    const file = join(folder, "whole.xlsx");
    const model = book({ ...texts(["長".repeat(32_768)]), whole: true });
    await expect(writeWorkbookFile(model, file)).rejects.toThrow(CellTooLong);
    expect(readdirSync(folder).filter((name) => name.startsWith("whole"))).toEqual([]);
    const fits = await rereadModel(book({ ...texts(["長".repeat(32_767)]), whole: true }));
    expect(fits.sheets[0]?.rows[1]?.[0]?.[0]).toBe("長".repeat(32_767));
  });
});

test("numbers and dates are numbers and dates, empty cells are empty, and texts in their columns stay texts", async () => {
  const rows: Cell[][] = [
    ["甲", 3, 2.5, "112070406V11201000101", "2023-09-11"],
    [null, null, null, null, null],
    ["", "三", "A", 5, "112/9/11"],
    [7, -1, Number.NaN, null, "2023-13-45"],
  ];
  const [sheet] = (await rereadModel(book({ rows }))).sheets;
  expect(sheet?.rows.slice(1).map((row) => row.map(([value, type]) => [value, type]))).toEqual([
    [
      ["甲", "s"],
      [3, "n"],
      [2.5, "n"],
      ["112070406V11201000101", "s"],
      ["2023-09-11", "d"],
    ],
    [
      [null, "n"],
      [null, "n"],
      [null, "n"],
      [null, "n"],
      [null, "n"],
    ],
    [
      [null, "n"],
      ["三", "s"],
      ["A", "s"],
      ["5", "s"],
      ["112/9/11", "s"],
    ],
    [
      ["7", "s"],
      [-1, "n"],
      ["NaN", "s"],
      [null, "n"],
      ["2023-13-45", "s"],
    ],
  ]);
});

test("any number of rows is read back whole and in order, also around the batches in which they are written", async () => {
  const counts = [0, 1, 99, 100, 101, 999, 1000, 1001];
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, i): Cell[] => [`學生${i}`, i, i / 4, `00${i}`, "2023-09-11"]);
  const { sheets } = await rereadModel(
    book(...counts.map((count) => ({ name: `${count} 列`, rows: rowsOf(count) }))),
  );
  expect(sheets.map(({ name }) => name)).toEqual(counts.map((count) => `${count} 列`));
  for (const [i, count] of counts.entries()) {
    const values = sheets[i]?.rows.map((row) => row.map(([value]) => value));
    expect(values?.[0]).toEqual(kinds);
    expect(values?.slice(1), `${count} rows`).toEqual(rowsOf(count));
    expect(sheets[i]?.filter).toBe(`A1:E${count + 1}`);
  }
});

test("the header is frozen, filtered and repeated on print; properties are those of the model", async () => {
  const it = await rereadModel(book({ rows: [["甲", 1, 1, "1", null]] }, { name: "第二" }));
  expect(it).toMatchObject({ title: "比對", creator: "歷程" });
  expect(it.created).toContain("2023-09-11T01:02:03");
  expect(it.sheets.map(({ name, frozen, titles }) => ({ name, frozen, titles }))).toEqual([
    { name: "表", frozen: "A2", titles: "$1:$1" },
    { name: "第二", frozen: "A2", titles: "$1:$1" },
  ]);
});

test("strong rows are bold, others are not", async () => {
  const rows: Cell[][] = [["原因"], ["學生"]];
  const sheet = { columns: [{ title: "t", width: 9, kind: "text" }], rows } as const;
  const read = await rereadModel(book({ ...sheet, isStrong: (row) => row[0] === "原因" }));
  expect(read.sheets[0]?.rows.slice(1).map((row) => row[0]?.[4])).toEqual([true, false]);
});

test.each([
  {
    name: "檢查修課學生課程代碼(有差異)",
    taken: [],
    legal: "檢查修課學生課程代碼(有差異)",
    why: "already legal",
  },
  { name: "a/b\\c[d]:e*f?", taken: [], legal: "a b c d  e f", why: "forbidden characters" },
  { name: "'quoted'", taken: [], legal: "quoted", why: "quotes" },
  { name: "字".repeat(40), taken: [], legal: "字".repeat(31), why: "too long" },
  { name: "教學組", taken: ["教學組"], legal: "教學組 2", why: "taken" },
  { name: "ABC", taken: ["abc"], legal: "ABC 2", why: "taken but for case" },
  { name: "字".repeat(31), taken: ["字".repeat(31)], legal: `${"字".repeat(29)} 2`, why: "taken and long" },
  { name: "", taken: [], legal: "Sheet", why: "empty" },
])("sheet name $name becomes $legal: $why", ({ name, taken, legal }) => {
  expect(legalSheetName(name, taken)).toBe(legal);
});

test("columns are lettered as spreadsheets do", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("other work goes on while a workbook is written, and progress is told", async () => {
  const rows = Array.from({ length: 2_000 }, (_, i): Cell[] => [`${i}`, i, i, `${i}`, null]);
  const seen: number[] = [];
  let others = 0;
  const timer = setInterval(() => others++, 0);
  const target = new PassThrough().resume();
  await writeWorkbook(book({ rows }, { rows: rows.slice(0, 50) }), target, { progress: (n) => seen.push(n) });
  clearInterval(timer);
  expect(others).toBeGreaterThan(3);
  expect(seen.at(-1)).toBe(2_050);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

describe("a workbook that is not finished leaves nothing behind", () => {
  const rows = Array.from({ length: 5_000 }, (_, i): Cell[] => [`${i}`]);

  test("when it is cancelled", async () => {
    const cancel = new AbortController();
    const path = join(folder, "cancelled.xlsx");
    const writing = writeWorkbookFile(book({ rows }), path, {
      signal: cancel.signal,
      progress: (n) => n >= 1_000 && cancel.abort(new Error("cancelled")),
    });
    await expect(writing).rejects.toThrow("cancelled");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("when the folder is not there", async () => {
    await expect(writeWorkbookFile(book({ rows }), join(folder, "none", "it.xlsx"))).rejects.toThrow(
      "ENOENT",
    );
  });

  test("when the receiver goes away", async () => {
    const target = new Writable({ write: (_chunk, _encoding, next) => next() });
    const writing = writeWorkbook(book({ rows }), target, { progress: (n) => n >= 500 && target.destroy() });
    await expect(writing).rejects.toThrow();
  });

  test("when making a row fails", async () => {
    function* failing(): Iterable<Cell[]> {
      yield ["1"];
      throw new Error("no such row");
    }
    const path = join(folder, "failing.xlsx");
    await expect(writeWorkbookFile(book({ rows: failing() }), path)).rejects.toThrow("no such row");
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
