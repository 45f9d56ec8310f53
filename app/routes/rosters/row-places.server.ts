import { books } from "#app/domain/rosters/books.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { maskCell } from "#app/domain/rosters/personal-cells.ts";
import { sheetCourse } from "#app/domain/rosters/sheet-course.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { listRosterRows } from "#db/queries/roster-rows.ts";
import type { ShownBook } from "./visible-book.server.ts";

type Place = { sheet: string | null; row: number | null };

/** What a row of the book is about. `idNumber` masked; null where its sheet has no such column, or nothing in it. */
export type PlacedRow = { idNumber: string | null; course: string | null };

/** So many rows are asked for in one statement. */
const batch = 500;

/** What the rows at these places of the version that is shown are about. */
export async function readPlaces(
  { scope, book, shown }: ShownBook,
  places: readonly Place[],
): Promise<(place: Place) => PlacedRow> {
  const placed = places.flatMap(({ sheet, row }) => (sheet === null || row === null ? [] : [{ sheet, row }]));
  const found = new Map<string, PlacedRow>();
  for (const [name, ofSheet] of groupBy(placed, ({ sheet }) => sheet)) {
    const sheet = books[book].sheets.find((one) => one.name === name);
    if (!sheet) continue;
    const course = sheetCourse(sheet)?.name;
    const numbers = [...new Set(ofSheet.map(({ row }) => row))];
    for (let start = 0; start < numbers.length; start += batch) {
      const part = numbers.slice(start, start + batch);
      for (const { number, cells } of await listRosterRows(scope, shown.roster.id, name, part)) {
        const cell = (key: ColumnKey) => cells[sheet.columns.indexOf(key)] ?? "";
        const idNumber = cell("idNumber");
        found.set(keyOf(name, number), {
          idNumber: idNumber === "" ? null : maskCell("idNumber", idNumber),
          course: (course && cell(course)) || null,
        });
      }
    }
  }
  return ({ sheet, row }) =>
    (sheet !== null && row !== null && found.get(keyOf(sheet, row))) || { idNumber: null, course: null };
}

function keyOf(sheet: string, row: number): string {
  return `${sheet} ${row}`;
}
