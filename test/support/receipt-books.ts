import { type BookKind, books } from "#app/domain/rosters/books.ts";
import { type ColumnKey, rosterColumns } from "#app/domain/rosters/columns.ts";
import type { Roster } from "#app/domain/rosters/model.ts";

/** 身分證號 of the so-manieth student. */
export function idOf(student: number): string {
  return `A${100_000_000 + student}`;
}

/** A book of so many students with so many rows each on every sheet; no two rows are about the same thing. */
export function bookOf(book: BookKind, students: number, rowsEach: number): Roster {
  const sheets = books[book].sheets.map((sheet) => ({
    sheet,
    name: sheet.name,
    header: { missing: [], extra: [], respelled: [], reordered: false },
    rows: Array.from({ length: students * rowsEach }, (_, at) => ({
      number: at + 2,
      cells: sheet.columns.map((key) => cellOf(key, Math.floor(at / rowsEach), at % rowsEach)),
    })),
  }));
  return { book, cover: null, sheets, unknownSheets: [] };
}

function cellOf(key: ColumnKey, student: number, row: number): string {
  if (key.startsWith("note")) return `${key} ${student}`;
  switch (rosterColumns[key].value) {
    case "id-number":
      return idOf(student);
    case "roc-date":
      return key === "birthDate" ? "0960302" : "1120901";
    case "course-code":
      return `112070406V2640101110${String(1000 + row)}`;
    case "score":
      return `${50 + ((student * 7 + row * 3) % 50)}${row % 2 === 0 ? "" : ".50"}`;
    case "text":
    case "long-text":
    case "link":
      return `${rosterColumns[key].title} ${row} 𡘙`;
    default:
      return "1";
  }
}
