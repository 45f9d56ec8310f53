import { type BookKind, books } from "#app/domain/rosters/books.ts";
import { type ColumnKey, rosterColumns } from "#app/domain/rosters/columns.ts";
import type { FilledSheet, Roster } from "#app/domain/rosters/model.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";

export const facts: WorkbookFacts = {
  language: "zh-TW",
  school: { code: "070406", name: "市立示範高級中等學校" },
  term: { schoolYear: 112, semester: 1 },
  madeAt: "2023-09-11 01:02:03",
};

/** Texts that a spreadsheet would like to make something else of. */
export const awkward = [
  "=1+1",
  '=HYPERLINK("http://x","按")',
  "+886-2",
  "-1",
  "@SUM(A1)",
  "0012",
  "86.50",
  "1120901",
  "陳𡘙𤧟㛢",
  "  兩端空白  ",
  "第一行\n第二行",
  "<甲 & '乙' \"丙\">",
  "_x000A_",
  "1e5",
  "TRUE",
  "",
] as const;

/** A book whose sheets have as many rows as asked for, by their order. Every row differs from every other. */
export function roster(book: BookKind, ...counts: number[]): Roster {
  return {
    book,
    cover: { school: "070406", schoolYear: "112", semester: "1", code: "41", row: 2, extraRows: 0 },
    sheets: books[book].sheets.map((sheet, index) => filled(sheet, counts[index] ?? 0)),
    unknownSheets: [],
  };
}

function filled(sheet: RosterSheet, count: number): FilledSheet {
  return {
    sheet,
    name: sheet.name,
    rows: Array.from({ length: count }, (_, i) => ({
      number: i + 2,
      cells: sheet.columns.map((key, k) => cellOf(key, i, k)),
    })),
    header: { missing: [], extra: [], respelled: [], reordered: false },
  };
}

/** Sixteen courses a student, and in the free texts whatever people write. */
function cellOf(key: ColumnKey, row: number, place: number): string {
  const student = Math.floor(row / 16);
  switch (rosterColumns[key].value) {
    case "id-number":
      return `A${100_000_000 + student}`;
    case "course-code":
      return `112070406V2640101110${String(1000 + (row % 16))}`;
    case "score":
      return `${(row * 37) % 100}${row % 3 === 0 ? ".50" : ""}`;
    case "long-text":
    case "text":
      return awkward[(row + place) % awkward.length] ?? "";
    default:
      return "1";
  }
}

/** openpyxl writes a text like this without escaping it, which makes another text of it. */
export function withoutEscapes(book: Roster): Roster {
  const plain = (cell: string) => cell.replace("_x000A_", "x000A");
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(plain) })),
    })),
  };
}
