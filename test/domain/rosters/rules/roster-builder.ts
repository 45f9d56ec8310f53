import { checkIdNumber } from "#app/domain/people/national-id.ts";
import { type BookKind, bookKinds, books } from "#app/domain/rosters/books.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { type CheckContext, nothingKnown, type Roster } from "#app/domain/rosters/model.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";
import { rightValue } from "./right-values.ts";

/** What a case says of a row; all other columns are filled with right values. */
export type RowValues = Partial<Readonly<Record<ColumnKey, string>>>;

export const school = "070406";
const term = { schoolYear: 113, semester: 1 } as const;
/** 名冊別 that the school of the cases has set where no source names one. */
const ownCode = "99";

/** The school's first semester of 113, looked at when the year is over; nothing is known but the book itself. */
export function context(change: Partial<CheckContext> = {}): CheckContext {
  return {
    ...nothingKnown,
    school,
    term,
    today: "2025-09-20",
    codes: Object.fromEntries(bookKinds.map((book) => [book, [ownCode]])),
    ...change,
  };
}

/**
 * A book with all its sheets, of which those named have rows, from row 2 on. The n-th row of a sheet is about the n-th
 * student, unless it says otherwise.
 */
export function roster(
  book: BookKind,
  rows: Readonly<Record<string, readonly RowValues[]>> = {},
  change: Partial<Roster> = {},
): Roster {
  const { sheets, yearly, codes } = books[book];
  const strange = Object.keys(rows).filter((name) => !sheets.some((sheet) => sheet.name === name));
  if (strange.length > 0) throw new Error(`${books[book].title} has no sheet ${strange.join(", ")}`);
  return {
    book,
    cover: {
      school,
      schoolYear: String(term.schoolYear),
      semester: yearly ? "0" : String(term.semester),
      code: codes.usual ?? ownCode,
      row: 2,
      extraRows: 0,
    },
    sheets: sheets.map((sheet) => ({
      sheet,
      name: sheet.name,
      header: { missing: [], extra: [], respelled: [], reordered: false },
      rows: (rows[sheet.name] ?? []).map((values, index) => ({
        number: index + 2,
        cells: cellsOf(book, sheet, values, index),
      })),
    })),
    unknownSheets: [],
    ...change,
  };
}

/** The ID number of the n-th student (from 0), with the right check digit. */
export function idNumberOf(index: number): string {
  const digits = `A1${String(index).padStart(7, "0")}`;
  const last = Array.from({ length: 10 }, (_, digit) => digit).find(
    (digit) => checkIdNumber(`${digits}${digit}`) === "ok",
  );
  return `${digits}${last}`;
}

function cellsOf(book: BookKind, sheet: RosterSheet, values: RowValues, index: number): string[] {
  const own: RowValues = {
    idNumber: idNumberOf(index),
    seat: String(index + 1),
    noteTermSeat: String(index + 1),
    noteNextSeat: String(index + 1),
    ...values,
  };
  return sheet.columns.map((key) => own[key] ?? rightValue(book, sheet, key));
}
