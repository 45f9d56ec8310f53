import { onceFor } from "../tables/once-for.ts";
import { eachRow } from "./book-rows.ts";
import type { ColumnKey } from "./columns.ts";
import type { Roster } from "./model.ts";

/** The columns in which a sheet names the class and the seat of the term. */
const columnsOf = {
  class: ["noteTermClass", "className"],
  seat: ["noteTermSeat", "seat"],
} as const satisfies Readonly<Record<string, readonly ColumnKey[]>>;

export type PlaceKind = keyof typeof columnsOf;

/** null where a sheet does not name it. */
export function placeColumn(columns: readonly ColumnKey[], kind: PlaceKind): ColumnKey | null {
  return columnsOf[kind].find((key) => columns.includes(key)) ?? null;
}

/** Class and seat of each ID number, as they stand first in a book. */
export const placesOf = onceFor(
  (roster: Roster): Readonly<Record<PlaceKind, ReadonlyMap<string, string>>> => {
    return { class: placesIn(roster, "class"), seat: placesIn(roster, "seat") };
  },
);

function placesIn(roster: Roster, kind: PlaceKind): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const filled of roster.sheets) {
    const column = placeColumn(filled.sheet.columns, kind);
    if (column === null) continue;
    eachRow(filled, (cells) => {
      const [id, place] = [cells("idNumber"), cells(column)];
      if (id !== "" && place !== "" && !places.has(id)) places.set(id, place);
    });
  }
  return places;
}
