import type { ReasonParams, RowReason } from "#app/domain/tables/reasons.ts";
import type { Header } from "./find-header.ts";
import type { RawRow, RawSheet } from "./raw-file.ts";
import type { RowError } from "./table-result.ts";

/** One row as the reader of a kind sees it: texts by column, and a way to say why the row is not accepted. */
export type TableRow<Key extends string> = {
  sheet: string | null;
  number: number;
  /** The trimmed text of a column; "" when it is empty or the file does not have the column. */
  text(key: Key): string;
  /** The same, null for empty. */
  textOrNull(key: Key): string | null;
  /** Refuses the row for the value of one column (null: for the whole row). */
  reject(reason: RowReason, key: Key | null, params?: ReasonParams): null;
};

/** One reader for all rows of a sheet, moved from row to row: a large table has a hundred thousand of them. */
export function rowReader<Key extends string>(
  file: string,
  sheet: RawSheet,
  header: Header<Key>,
  errors: RowError<RowReason>[],
): { row: TableRow<Key>; moveTo(row: RawRow): void } {
  let current: RawRow = { number: 0, cells: [] };
  const text = (key: Key) => {
    const index = header.cells.get(key);
    return index === undefined ? "" : (current.cells[index] ?? "").trim();
  };
  const row: TableRow<Key> = {
    sheet: sheet.name,
    get number() {
      return current.number;
    },
    text,
    textOrNull: (key) => text(key) || null,
    reject(reason, key, params = {}) {
      const column = key === null ? null : (header.titles.get(key) ?? null);
      const value = key === null ? null : text(key);
      errors.push({ file, sheet: sheet.name, row: current.number, column, value, reason, params });
      return null;
    },
  };
  return {
    row,
    moveTo(next) {
      current = next;
    },
  };
}
