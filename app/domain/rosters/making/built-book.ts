import { longestCellText } from "../../files/cell-text.ts";
import { type BookKind, books } from "../books.ts";
import type { ColumnKey } from "../columns.ts";
import type { Cover, FilledSheet, Roster } from "../model.ts";
import type { RosterSheet } from "../sheets.ts";

/** Why a record of the school is not in a book although it is of the term. */
export const leftOutReasons = [
  /** 團體活動 and 彈性學習 without 科目屬性 D are not submitted (domain facts, section 3). */
  "not-submitted",
  "other-grade",
  "other-division",
  /** A student or course that the data in force do not have. */
  "unresolved",
  /** A course of the term without any score. */
  "ungraded",
  /** A score of a row for which no sheet of the book has a column. */
  "no-column",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type LeftOut = {
  /** The sheet that it would stand in. */
  sheet: string;
  studentNumber: string;
  course: string;
  code: string | null;
  reason: LeftOutReason;
  /** Of `no-column`: which one it is. */
  column?: ColumnKey;
};

/**
 * A book made from the console's data. Every record it was made from is in exactly one of three places: records = rows +
 * rows without a code + left out. A score that the book has no column for is a record of its own.
 */
export type BuiltBook = {
  roster: Roster;
  /** Rows that have no course code: they go to a workbook of their own, never into the book. */
  withoutCodes: Roster;
  leftOut: readonly LeftOut[];
  records: number;
};

/** A row by the keys of its columns; what is not given is empty. */
export type RowValues = Partial<Readonly<Record<ColumnKey, string>>>;

/** A book from its rows, numbered as in the workbook: the header is row 1. */
export function filledBook(
  book: BookKind,
  cover: Cover,
  rowsOf: (sheet: RosterSheet) => readonly RowValues[],
): Roster {
  const sheets = books[book].sheets.map((sheet): FilledSheet => {
    const rows = rowsOf(sheet).map((values, index) => ({
      number: index + 2,
      cells: sheet.columns.map((key) => values[key] ?? ""),
    }));
    return {
      sheet,
      name: sheet.name,
      rows,
      header: { missing: [], extra: [], respelled: [], reordered: false },
    };
  });
  return { book, cover: { ...cover, row: 2, extraRows: 0 }, sheets, unknownSheets: [] };
}

/** 封面 of a book of a term: 學期 is 0 in yearly books. `code`: the 名冊別 in use. */
export function coverOf(
  book: BookKind,
  { school, term, code }: { school: string; term: { schoolYear: number; semester: number }; code: string },
): Cover {
  return {
    school,
    schoolYear: String(term.schoolYear),
    semester: books[book].yearly ? "0" : String(term.semester),
    code,
  };
}

/** Whether a workbook can hold every text of the book whole. */
export function fitsInCells({ roster, withoutCodes }: BuiltBook): boolean {
  return [...roster.sheets, ...withoutCodes.sheets].every(({ rows }) =>
    rows.every(({ cells }) => cells.every((cell) => cell.length <= longestCellText)),
  );
}
