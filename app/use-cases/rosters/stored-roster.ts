import { books } from "#app/domain/rosters/books.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { readRosterRows } from "#db/queries/roster-rows.ts";
import { findRoster, findRosterSheets } from "#db/queries/rosters.ts";
import type { SchoolScope } from "#db/scope.ts";

/** A version of a book as it was read, with all of its rows; undefined when there is none, or it was not taken. */
export async function readStoredRoster(scope: SchoolScope, id: number): Promise<Roster | undefined> {
  const [one, shape] = await Promise.all([findRoster(scope, id), findRosterSheets(scope, id)]);
  if (!one || one.book === null || !shape) return undefined;
  const rows = await readRosterRows(scope, id);
  const { book, cover } = one;
  return {
    book,
    cover,
    unknownSheets: shape.unknownSheets,
    sheets: shape.sheets.flatMap(({ sheet: name, ...found }) => {
      const sheet = books[book].sheets.find((layout) => layout.name === name);
      return sheet ? [{ ...found, sheet, rows: rows.get(name) ?? [] }] : [];
    }),
  };
}

/** Several of them, in the order of the ids; those that are not there are left out. */
export async function readStoredRosters(scope: SchoolScope, ids: readonly number[]): Promise<Roster[]> {
  const found: Roster[] = [];
  // One after another: each may be of 48,000 rows.
  for (const id of ids) {
    const roster = await readStoredRoster(scope, id);
    if (roster) found.push(roster);
  }
  return found;
}
