import type { z } from "zod";
import { type BookKind, books } from "#app/domain/rosters/books.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { maskCell } from "#app/domain/rosters/personal-cells.ts";
import { sheetCourse } from "#app/domain/rosters/sheet-course.ts";
import type { RowChange } from "#app/domain/rosters/version-change.ts";
import { readVersionChange } from "#app/use-cases/rosters/read-version-change.ts";
import { pageOf } from "./cause-search.ts";
import { type changeSearch, rowChangeKinds } from "./change-search.ts";
import { studentsByIdNumber } from "./row-students.server.ts";
import type { VisibleBook } from "./visible-book.server.ts";

/** The rows that differ between two versions of the book; undefined when one of them is not there. */
export async function readChanges(visible: VisibleBook, search: z.output<typeof changeSearch>) {
  const { scope, term, batch, book, versions } = visible;
  const idOf = (number: number) => versions.find((one) => one.number === number)?.id;
  const [was, is] = [idOf(search.was), idOf(search.is)];
  if (was === undefined || is === undefined || was === is) return undefined;
  const found = await readVersionChange(scope, { was, is });
  if (!found) return undefined;
  const { unchanged, changes } = found;
  const count = (kind: RowChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const [added, removed, changed] = rowChangeKinds.map(count);
  const asked = changes.filter(({ kind }) => search.kind === undefined || kind === search.kind);
  const { page, rows } = pageOf(asked, search.page);
  const described = rows.map((change) => describe(book, change));
  const studentOf = await studentsByIdNumber(
    scope,
    batch.term,
    described.map(({ idNumber }) => idNumber),
  );
  return {
    term,
    batch: { id: batch.id },
    book,
    search,
    counts: { unchanged, added: added ?? 0, removed: removed ?? 0, changed: changed ?? 0 },
    total: asked.length,
    page,
    rows: described.map(({ idNumber, ...row }) => ({
      ...row,
      student: studentOf(idNumber),
      idNumber: maskCell("idNumber", idNumber),
    })),
  };
}

/** Where a changed row stands, whom it is about, and what differs in it; ID number in clear. */
function describe(book: BookKind, { kind, sheet: name, was, is, columns }: RowChange) {
  const sheet = books[book].sheets.find((one) => one.name === name);
  const cellOf = (row: RowChange["is"], key: ColumnKey) =>
    row?.cells[sheet?.columns.indexOf(key) ?? -1] ?? "";
  const course = sheet && sheetCourse(sheet);
  const row = is ?? was;
  return {
    key: `${name} ${was?.number} ${is?.number}`,
    kind,
    sheet: name,
    row: row?.number ?? null,
    idNumber: cellOf(row, "idNumber"),
    course: course ? cellOf(row, course.name) : null,
    cells: columns.map((column) => ({
      column,
      was: maskCell(column, cellOf(was, column)),
      is: maskCell(column, cellOf(is, column)),
    })),
  };
}
