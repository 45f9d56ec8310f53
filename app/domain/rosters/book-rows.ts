import { onceFor } from "../tables/once-for.ts";
import { cellReader } from "./cell-reader.ts";
import type { FilledSheet, Roster, RosterRow } from "./model.ts";
import type { Cells } from "./rule.ts";

/** Shows every row of a sheet in turn; `cells` reads the row that is being shown, and no other. */
export function eachRow({ sheet, rows }: FilledSheet, show: (cells: Cells, row: RosterRow) => void): void {
  const reader = cellReader(sheet);
  for (const row of rows) {
    reader.moveTo(row);
    show(reader.cells, row);
  }
}

/** The ID numbers that stand in any sheet of a book, in upper case. */
export const studentsOf = onceFor(({ sheets }: Roster): ReadonlySet<string> => {
  const students = new Set<string>();
  for (const filled of sheets) for (const id of studentsIn(filled)) students.add(id);
  return students;
});

/** The ID numbers of one sheet, in upper case. */
export const studentsIn = onceFor((filled: FilledSheet): ReadonlySet<string> => {
  const students = new Set<string>();
  eachRow(filled, (cells) => {
    const id = cells("idNumber").toUpperCase();
    if (id !== "") students.add(id);
  });
  return students;
});
