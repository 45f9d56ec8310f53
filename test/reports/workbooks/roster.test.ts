import { describe, expect, test } from "vitest";
import { bookKinds, books, coverSheet, coverTitles } from "#app/domain/rosters/books.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { rosterWorkbook, withoutCodesWorkbook } from "#reports/workbooks/roster.ts";
import { awkward, facts, roster } from "../roster-fixture.ts";
import { type RereadSheet, rereadModel } from "../xlsx-tools.ts";

const isFull = process.env.LICHENG_FULL === "1";

/** openpyxl gives null for an empty cell. */
function textsOf(sheet: RereadSheet | undefined): (readonly (string | number)[])[] {
  return (sheet?.rows ?? []).map((row) => row.map(([value]) => value ?? ""));
}

describe.each(bookKinds)("the book %s", (book) => {
  const made = roster(
    book,
    ...books[book].sheets.map((_, index) => (index === 1 ? 0 : awkward.length + index)),
  );

  test("has 封面 and every sheet in its order, with exact titles, every cell a text as it stood", async () => {
    const { title, sheets } = await rereadModel(rosterWorkbook(made, facts));
    expect(title).toBe(`${books[book].title} 112-1`);
    expect(sheets.map(({ name }) => name)).toEqual([
      coverSheet,
      ...books[book].sheets.map(({ name }) => name),
    ]);
    expect(textsOf(sheets[0])).toEqual([[...coverTitles], ["070406", "112", "1", "41"]]);
    for (const [index, { sheet, rows }] of made.sheets.entries()) {
      const [header, ...cells] = textsOf(sheets[index + 1]);
      expect(header).toEqual(sheet.columns.map((key) => rosterColumns[key].title));
      expect(cells).toEqual(rows.map((row) => row.cells));
      expect(sheets[index + 1]?.frozen).toBe("A2");
    }
    const types = new Set(
      sheets.flatMap(({ rows }) => rows.flat().flatMap(([value, type]) => (value === null ? [] : [type]))),
    );
    expect([...types]).toEqual(["s"]);
  });

  test("is read back by the console as the same book", async () => {
    const read = await readFile("名冊.xlsx", await workbookBytes(rosterWorkbook(made, facts)));
    if (!read.ok) throw new Error(read.refusal);
    const outcome = readRoster(read.file, book);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const padded = {
      ...outcome.roster,
      sheets: outcome.roster.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map(({ number, cells }) => ({
          number,
          cells: sheet.sheet.columns.map((_, at) => cells[at] ?? ""),
        })),
      })),
    };
    expect(padded).toEqual(made);
  });
});

test("texts that look like a formula stay texts also when somebody edits the cell", async () => {
  const { sheets } = await rereadModel(rosterWorkbook(roster("scores", awkward.length), facts));
  const cells = sheets[1]?.rows.slice(1).flat() ?? [];
  const quoted = new Set(cells.flatMap(([value, , isQuoted]) => (isQuoted ? [value] : [])));
  expect(quoted).toEqual(new Set(awkward.filter((text) => /^[=+\-@]/.test(text))));
});

test("a book without a row of 封面 is written without one", async () => {
  const { sheets } = await rereadModel(rosterWorkbook({ ...roster("precheck", 1), cover: null }, facts));
  expect(textsOf(sheets[0])).toEqual([[...coverTitles]]);
});

test("rows without a code go to a workbook of their own: the same columns, marked sheets, no 封面", async () => {
  const { sheets } = await rereadModel(withoutCodesWorkbook(roster("scores", 3, 0, 2), facts));
  expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
    ["學期成績(缺)", 3],
    ["補修成績(缺)", 0],
    ["轉學轉科成績(缺)", 2],
  ]);
  expect(textsOf(sheets[2])[0]).toEqual(
    books.scores.sheets[2]?.columns.map((key) => rosterColumns[key].title),
  );
});

const sizes = [0, 1, 999, 1000, 1001, 3001, ...(isFull ? [48_000, 65_537] : [])];
test.each(sizes)(
  "of %i rows in, every one comes out, and every cell is equal",
  { timeout: 300_000 },
  async (size) => {
    const made = roster("scores", size);
    const { sheets } = await rereadModel(rosterWorkbook(made, facts));
    const [, ...cells] = textsOf(sheets[1]);
    expect(cells.length).toBe(size);
    const wrong = made.sheets[0]?.rows.filter(
      (row, at) =>
        row.cells.length !== cells[at]?.length || row.cells.some((cell, k) => cell !== cells[at]?.[k]),
    );
    expect(wrong).toEqual([]);
  },
);
