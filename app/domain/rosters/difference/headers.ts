import type { ReadRow } from "../difference.ts";
import type { SheetChange } from "./compare-sheets.ts";
import type { ColumnPairs } from "./pair-columns.ts";
import type { BodyRows } from "./row-content.ts";

/** Titles of both sheets, of the same number; "" where a column has none. */
export type Titles = { was: readonly string[]; is: readonly string[] };

/** Rows from the top among which a header is looked for that was moved down. */
const searched = 20;

/**
 * Where the header stands in the other sheet: the row that shares most titles with it. null: it is gone. A header of which no
 * title is left is taken for the first row, when no row is missing.
 */
export function headerPlace(
  header: ReadRow | undefined,
  sealedRows: number,
  rows: readonly ReadRow[],
): number | null {
  const titles = new Set(header?.cells.filter((title) => title !== ""));
  const shares = rows.slice(0, searched).map(({ cells }) => cells.filter((cell) => titles.has(cell)).length);
  const most = Math.max(0, ...shares);
  if (most === 0) return rows.length === sealedRows || titles.size === 0 ? 0 : null;
  return shares.indexOf(most);
}

/** Titles that were changed, and columns that were added or removed; of columns in another order, each place that differs. */
export function headerChanges(
  titles: Titles,
  { pairs, removed, added, reordered }: ColumnPairs,
  body: BodyRows,
  row: number,
): SheetChange[] {
  const both = reordered ? [...titles.was.keys()].map((at) => ({ was: at, is: at })) : pairs;
  const changed = both
    .map(({ was, is }) => ({ at: was, was: titles.was[was] ?? "", is: titles.is[is] ?? "" }))
    .filter(({ was, is }) => was !== is && !(reordered && (was === "" || is === "")))
    .map(({ at, was, is }) => ({
      kind: "changed" as const,
      row,
      column: columnName(titles.was, at),
      was,
      is,
    }));
  const hasContent = (column: number, names: readonly string[], rows: readonly ReadRow[]) =>
    names[column] !== "" || rows.some(({ cells }) => (cells[column] ?? "") !== "");
  const gone = removed
    .filter((column) => hasContent(column, titles.was, body.was))
    .map((column) => ({ kind: "removed" as const, column: columnName(titles.was, column) }))
    .map((change) => ({ ...change, row, was: change.column, is: null }));
  const fresh = added
    .filter((column) => hasContent(column, titles.is, body.is))
    .map((column) => ({ kind: "added" as const, column: columnName(titles.is, column) }))
    .map((change) => ({ ...change, row, was: null, is: change.column }));
  return [...changed, ...gone, ...fresh];
}

/** The title of a column; its letters, as the user's program shows them, where it has none. */
export function columnName(titles: readonly string[], column: number): string {
  return titles[column] || columnLetters(column);
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
