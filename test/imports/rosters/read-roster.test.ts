import { describe, expect, test } from "vitest";
import { type BookKind, bookKinds, books } from "#app/domain/rosters/books.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { rawWorkbook, type SheetCells } from "../../fixtures/raw-workbook.ts";

const cover: SheetCells = {
  name: "封面",
  rows: [
    ["學校代碼", "學年度", "學期", "名冊別"],
    ["070406", "111", "1", "41"],
  ],
};

/** The sheets of a book with their headers and one row, whose cells say which they are. */
function sheetsOf(book: BookKind): SheetCells[] {
  return books[book].sheets.map(({ name, columns }) => {
    const titles = columns.map((key) => rosterColumns[key].title);
    return { name, rows: [titles, titles.map((title) => `${name}：${title}`)] };
  });
}

/** One sheet of a book, changed. */
function changed(book: BookKind, change: (rows: string[][]) => string[][], name?: string): SheetCells[] {
  const [first, ...rest] = sheetsOf(book);
  if (!first) throw new Error("a book has sheets");
  return [{ name: name ?? first.name, rows: change(first.rows.map((row) => [...row])) }, ...rest];
}

test.each(bookKinds)("%s is known by its sheets and columns, and every cell is where it belongs", (book) => {
  const outcome = readRoster(rawWorkbook([cover, ...sheetsOf(book)]));
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { roster, conservation } = outcome;
  expect(roster.book).toBe(book);
  expect(roster.cover).toEqual({
    school: "070406",
    schoolYear: "111",
    semester: "1",
    code: "41",
    row: 2,
    extraRows: 0,
  });
  for (const { sheet, name, rows, header } of roster.sheets) {
    expect(name).toBe(sheet.name);
    expect(header).toEqual({ missing: [], extra: [], respelled: [], reordered: false });
    expect(rows).toEqual([
      { number: 2, cells: sheet.columns.map((key) => `${name}：${rosterColumns[key].title}`) },
    ]);
  }
  const count = books[book].sheets.length;
  expect(conservation).toEqual({ file: "book.xlsx", rows: count, accepted: count, rejected: 0, blank: 0 });
});

describe("a workbook that is not quite the book is read, and what differs is said", () => {
  test("columns in another order", () => {
    const outcome = readRoster(
      rawWorkbook([cover, ...changed("precheck", (rows) => rows.map((row) => row.toReversed()))]),
    );
    const [sheet] = outcome.ok ? outcome.roster.sheets : [];
    expect(sheet?.header).toEqual({ missing: [], extra: [], respelled: [], reordered: true });
    expect(sheet?.rows[0]?.cells[0]).toBe("學期成績：身分證號");
  });

  test("an extra column in the middle moves no cell", () => {
    const outcome = readRoster(
      rawWorkbook([
        cover,
        ...changed("precheck", (rows) => rows.map((row, i) => row.toSpliced(2, 0, i === 0 ? "備註" : "?"))),
      ]),
    );
    const [sheet] = outcome.ok ? outcome.roster.sheets : [];
    expect(sheet?.header).toEqual({ missing: [], extra: ["備註"], respelled: [], reordered: false });
    expect(sheet?.rows[0]?.cells).toEqual(
      sheet?.sheet.columns.map((key) => `學期成績：${rosterColumns[key].title}`),
    );
  });

  test("a title that stands twice: the first is taken", () => {
    const outcome = readRoster(
      rawWorkbook([
        cover,
        ...changed("precheck", ([titles = [], row = []]) => [
          [...titles, "身分證號"],
          [...row, "second"],
        ]),
      ]),
    );
    const [sheet] = outcome.ok ? outcome.roster.sheets : [];
    expect(sheet?.header.extra).toEqual(["身分證號"]);
    expect(sheet?.rows[0]?.cells[0]).toBe("學期成績：身分證號");
  });

  test("a missing column is empty in every row", () => {
    const outcome = readRoster(
      rawWorkbook([cover, ...changed("precheck", (rows) => rows.map((row) => row.slice(1)))]),
    );
    const [sheet] = outcome.ok ? outcome.roster.sheets : [];
    expect(sheet?.header.missing).toEqual(["idNumber"]);
    expect(sheet?.rows[0]?.cells[0]).toBe("");
  });

  test("a title with blanks or of full width is the column, and said", () => {
    const outcome = readRoster(
      rawWorkbook([
        cover,
        ...changed("scores", (rows) =>
          rows.map((row) => row.map((cell) => cell.replace("備註(學", "備註（學"))),
        ),
      ]),
    );
    const [sheet] = outcome.ok ? outcome.roster.sheets : [];
    expect(sheet?.header).toMatchObject({ missing: [], extra: [], respelled: ["備註（學生姓名)"] });
  });

  test("a renamed sheet is known by its columns", () => {
    const outcome = readRoster(rawWorkbook([cover, ...changed("precheck", (rows) => rows, "工作表1")]));
    expect(outcome.ok && outcome.roster.sheets.map(({ sheet, name }) => [sheet.name, name])).toEqual([
      ["學期成績", "工作表1"],
    ]);
  });

  test("a sheet that is none of the book's is named, and its rows are counted as rejected", () => {
    const extra = { name: "說明", rows: [["本表由系統產生"], ["一"], [""], ["二"]] };
    const outcome = readRoster(rawWorkbook([cover, ...sheetsOf("precheck"), extra]));
    expect(outcome.ok && outcome.roster.unknownSheets).toEqual(["說明"]);
    expect(outcome.conservation).toEqual({
      file: "book.xlsx",
      rows: 4,
      accepted: 1,
      rejected: 2,
      blank: 1,
    });
  });
});

test("the day book and that of continuing education differ in one column", () => {
  for (const book of ["precheck", "precheck-continuing"] as const) {
    const outcome = readRoster(rawWorkbook(sheetsOf(book)));
    expect(outcome.ok && outcome.roster).toMatchObject({ book, cover: null });
  }
});

test("the user may say which book it is: what is missing is then said of that one", () => {
  const outcome = readRoster(rawWorkbook([cover, ...sheetsOf("scores")]), "precheck");
  expect(outcome.ok && outcome.roster).toMatchObject({
    book: "precheck",
    unknownSheets: ["補修成績", "轉學轉科成績"],
  });
});

test("a cover without a row, and one with several", () => {
  const [titles = [], row = []] = cover.rows;
  const none = readRoster(rawWorkbook([{ ...cover, rows: [titles] }, ...sheetsOf("precheck")]));
  expect(none.ok && none.roster.cover).toBeNull();
  const two = readRoster(rawWorkbook([{ ...cover, rows: [titles, row, row] }, ...sheetsOf("precheck")]));
  expect(two.ok && two.roster.cover?.extraRows).toBe(1);
});

test("a workbook that is no book is refused, with all its rows", () => {
  const outcome = readRoster(
    rawWorkbook([
      {
        name: "學生",
        rows: [
          ["學號", "姓名"],
          ["1", "王"],
          ["", ""],
        ],
      },
    ]),
  );
  expect(outcome).toEqual({
    ok: false,
    refusal: "no-book",
    conservation: { file: "book.xlsx", rows: 2, accepted: 0, rejected: 1, blank: 1 },
  });
});
