import type { ColumnKey } from "./columns.ts";
import type { RosterRow } from "./model.ts";
import type { RosterSheet } from "./sheets.ts";

/**
 * One reader for all rows of a sheet. A score book has 48,000 rows, each read by a hundred rules, so that a cell is
 * trimmed once.
 */
export function cellReader(sheet: RosterSheet) {
  const places = new Map(sheet.columns.map((key, index) => [key, index]));
  const trimmed = sheet.columns.map(() => "");
  const trimmedIn = sheet.columns.map(() => 0);
  let cells: readonly string[] = [];
  let moves = 0;
  const read = (key: ColumnKey) => {
    const index = places.get(key);
    if (index === undefined) return "";
    if (trimmedIn[index] !== moves) {
      trimmedIn[index] = moves;
      trimmed[index] = (cells[index] ?? "").trim();
    }
    return trimmed[index] ?? "";
  };
  return {
    cells: read,
    at: (key: ColumnKey) => () => read(key),
    moveTo(row: RosterRow) {
      cells = row.cells;
      moves++;
    },
  };
}
