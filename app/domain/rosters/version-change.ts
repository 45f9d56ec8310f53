import { rowContent } from "./batches/manifest.ts";
import type { ColumnKey } from "./columns.ts";
import type { FilledSheet, Roster, RosterRow } from "./model.ts";

export type RowChange = {
  kind: "added" | "removed" | "changed";
  sheet: string;
  /** The row of the workbook before and after; null where it is not there. */
  was: RosterRow | null;
  is: RosterRow | null;
  /** The columns that differ; empty but in a row that was changed. */
  columns: readonly ColumnKey[];
};

export type VersionChange = { unchanged: number; changes: readonly RowChange[] };

/**
 * What a version of a book changes against another: rows are the same by their content, wherever they stand; of the rest
 * those of one key are one row that was changed. unchanged + changed + added = rows of the new version.
 */
export function versionChange(was: Pick<Roster, "sheets">, is: Pick<Roster, "sheets">): VersionChange {
  const names = [...new Set([...is.sheets, ...was.sheets].map(({ sheet }) => sheet.name))];
  const found = names.map((name) =>
    sheetChange(
      was.sheets.find(({ sheet }) => sheet.name === name),
      is.sheets.find(({ sheet }) => sheet.name === name),
    ),
  );
  return {
    unchanged: found.reduce((sum, { unchanged }) => sum + unchanged, 0),
    changes: found.flatMap(({ changes }) => changes),
  };
}

function sheetChange(was: FilledSheet | undefined, is: FilledSheet | undefined): VersionChange {
  const layout = (is ?? was)?.sheet;
  if (!layout) return { unchanged: 0, changes: [] };
  const left = queues(was?.rows ?? [], (row) => rowContent({ sheet: layout }, row.cells));
  const fresh = (is?.rows ?? []).filter((row) => !left.take(rowContent({ sheet: layout }, row.cells)));
  const places = layout.key.map((key) => layout.columns.indexOf(key));
  const keyOf = ({ cells }: RosterRow) => JSON.stringify(places.map((at) => (cells[at] ?? "").trim()));
  const gone = queues(left.rest(), keyOf);
  const changes = fresh.map((row): RowChange => {
    const before = gone.take(keyOf(row));
    if (!before) return { kind: "added", sheet: layout.name, was: null, is: row, columns: [] };
    const columns = layout.columns.filter((_, at) => (before.cells[at] ?? "") !== (row.cells[at] ?? ""));
    return { kind: "changed", sheet: layout.name, was: before, is: row, columns };
  });
  const removed = gone
    .rest()
    .map((row): RowChange => ({ kind: "removed", sheet: layout.name, was: row, is: null, columns: [] }));
  return { unchanged: (is?.rows.length ?? 0) - fresh.length, changes: [...changes, ...removed] };
}

/** Rows by what they are told apart by, each taken once. */
function queues(rows: readonly RosterRow[], nameOf: (row: RosterRow) => string) {
  const byName = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const queue = byName.get(name);
    if (queue) queue.push(row);
    else byName.set(name, [row]);
  }
  return {
    take: (name: string): RosterRow | undefined => byName.get(name)?.shift(),
    rest: (): RosterRow[] => [...byName.values()].flat().sort((a, b) => a.number - b.number),
  };
}
