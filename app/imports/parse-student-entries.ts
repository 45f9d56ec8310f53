import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { type EntryColumn, entryColumns, entryFields } from "#app/domain/people/entry-columns.ts";
import {
  type EntryKind,
  entryKey,
  entryPeriods,
  type StudentEntry,
} from "#app/domain/people/student-entries.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { readEntryValue } from "./entry-values.ts";
import { firstPlaces } from "./first-places.ts";
import type { RawFile } from "./raw-file.ts";
import { readRequired } from "./read-columns.ts";
import { readTable } from "./read-table.ts";
import { studentReader } from "./student-reader.ts";
import type { HeaderMapping, TableOutcome } from "./table-result.ts";
import type { TableRow } from "./table-row.ts";

/** A list about known students: 學生狀況, 借讀 or 校內幹部. Of one thing the list may have one row. */
export function parseStudentEntries(
  file: RawFile,
  { kind, students }: { kind: EntryKind; students: readonly { number: string }[] },
  mapping: HeaderMapping = {},
): TableOutcome<StudentEntry> {
  const reader = studentReader(students);
  const first = firstPlaces();
  const period = entryPeriods[kind];
  const outcome = readTable(file, {
    kind,
    columns: entryColumns[kind],
    mapping,
    read(row): StudentEntry | null {
      readRequired(row, "studentNumber");
      const studentNumber = reader.read(row);
      const values = entryFields[kind].map((column) => [column.field, readField(row, column)] as const);
      if (studentNumber === null || values.some(([, value]) => value === undefined)) return null;
      const entry: StudentEntry = { studentNumber, ...Object.fromEntries(values) };
      const [from, to] = period ? [entry[period.from], entry[period.to]] : [];
      if (period && from && to && to < from)
        return row.reject("ends-before-start", period.to, { start: formatRocDate(from) });
      const key = entryKey(kind, entry);
      const before = first.of(key, row);
      if (before) return row.reject("entry-twice", "studentNumber", before);
      first.keep(key, row);
      return entry;
    },
  });
  return reader.noted(outcome);
}

/** null: empty; undefined after the row was rejected for it. */
function readField(row: TableRow<string>, { field, filled }: EntryColumn): string | null | undefined {
  const text = filled ? (readRequired(row, field) ?? undefined) : row.textOrNull(field);
  if (text === null || text === undefined) return text;
  const read = readEntryValue(rosterColumns[field].value, text);
  if (read.ok) return read.value;
  row.reject(read.reason, field);
  return undefined;
}
