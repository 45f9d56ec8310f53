import { type ColumnKey, rosterColumns } from "#app/domain/rosters/columns.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";
import { comparableHeader } from "#app/domain/tables/columns.ts";
import type { RawSheet } from "../raw-file.ts";

export type RosterHeader = {
  /** Cell of each column that the sheet has. */
  places: ReadonlyMap<ColumnKey, number>;
  missing: readonly ColumnKey[];
  extra: readonly string[];
  respelled: readonly string[];
  /** The columns stand elsewhere than the layout has them. */
  reordered: boolean;
};

/** The header of a book's sheet is its first row. Width and blanks of a title do not hide which column it is. */
export function readRosterHeader(raw: RawSheet, sheet: RosterSheet): RosterHeader {
  const titles = raw.rows[0]?.cells ?? [];
  const byTitle = new Map(sheet.columns.map((key) => [comparableHeader(rosterColumns[key].title), key]));
  const places = new Map<ColumnKey, number>();
  const extra: string[] = [];
  const respelled: string[] = [];
  for (const [index, title] of titles.entries()) {
    if (title.trim() === "") continue;
    const key = byTitle.get(comparableHeader(title));
    if (key === undefined || places.has(key)) extra.push(title);
    else {
      places.set(key, index);
      if (title !== rosterColumns[key].title) respelled.push(title);
    }
  }
  const found = [...places.values()];
  return {
    places,
    missing: sheet.columns.filter((key) => !places.has(key)),
    extra,
    respelled,
    reordered: sheet.columns
      .filter((key) => places.has(key))
      .some((key, at) => places.get(key) !== found[at]),
  };
}
