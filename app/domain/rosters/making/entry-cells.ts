import { formatRocCompact } from "../../calendar/roc-date.ts";
import { entryFields } from "../../people/entry-columns.ts";
import type { EntryKind, StudentEntry } from "../../people/student-entries.ts";
import { rosterColumns } from "../columns.ts";
import type { RowValues } from "./built-book.ts";

/** The cells of a roster that a row of a list about students fills; what the list leaves empty is not among them. */
export function entryCells(kind: EntryKind, entry: StudentEntry | undefined): RowValues {
  const cells = entryFields[kind].flatMap(({ field }) => {
    const value = entry?.[field];
    if (!value) return [];
    return [[field, rosterColumns[field].value === "roc-date" ? formatRocCompact(value) : value] as const];
  });
  return Object.fromEntries(cells);
}
