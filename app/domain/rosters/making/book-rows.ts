import { type BookKind, books } from "../books.ts";
import type { Cover } from "../model.ts";
import { sheetCourse } from "../sheet-course.ts";
import { type BuiltBook, filledBook, type LeftOut, type RowValues } from "./built-book.ts";

/** Gathers what becomes of the records a book is made from: a row, a row without a code, or left out with a reason. */
export type BookRows = {
  /** A row of a sheet; one that has no course code is kept apart. */
  put(sheet: string, values: RowValues): void;
  leave(record: LeftOut): void;
  /** `records`: how many there were, counted where they came from. */
  built(records: number): BuiltBook;
};

export function bookRows(book: BookKind, cover: Cover): BookRows {
  const rows = new Map<string, RowValues[]>();
  const gaps = new Map<string, RowValues[]>();
  const leftOut: LeftOut[] = [];
  const codeColumns = new Map(books[book].sheets.map((sheet) => [sheet.name, sheetCourse(sheet)?.code]));
  return {
    put(sheet, values) {
      const column = codeColumns.get(sheet);
      const into = column && !values[column] ? gaps : rows;
      const before = into.get(sheet);
      if (before) before.push(values);
      else into.set(sheet, [values]);
    },
    leave(record) {
      leftOut.push(record);
    },
    built: (records) => ({
      roster: filledBook(book, cover, ({ name }) => rows.get(name) ?? []),
      withoutCodes: filledBook(book, cover, ({ name }) => gaps.get(name) ?? []),
      leftOut,
      records,
    }),
  };
}
