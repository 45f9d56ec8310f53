import type { ColumnKey } from "./columns.ts";
import type { RosterRow } from "./model.ts";
import type { RosterSheet } from "./sheets.ts";

/** One reader for all rows of a sheet: a score book has 48,000 of them. */
export function cellReader(sheet: RosterSheet) {
  const places = new Map(sheet.columns.map((key, index) => [key, index]));
  let cells: readonly string[] = [];
  const read = (key: ColumnKey) => {
    const index = places.get(key);
    return index === undefined ? "" : (cells[index] ?? "").trim();
  };
  return {
    cells: read,
    at: (key: ColumnKey) => () => read(key),
    moveTo(row: RosterRow) {
      cells = row.cells;
    },
  };
}
