import { shownEntries } from "#app/domain/datasets/shown-rows.ts";
import { type EntryKind, entryKey, toldApartBy } from "#app/domain/people/student-entries.ts";
import { parseStudentEntries } from "#app/imports/parse-student-entries.ts";
import { insertStudentEntries, listStudentEntries } from "#db/queries/student-entries.ts";
import { listStudents } from "#db/queries/students.ts";
import { importIn } from "./data-in-force.ts";
import { type LayOutcome, layRows } from "./laid-file.ts";
import type { LayRequest } from "./lay-datasets.ts";

/** Lays a list about students over the one in force. */
export async function layStudentEntries(
  kind: EntryKind,
  { scope, file, inForce, mapping, mode }: LayRequest,
): Promise<LayOutcome> {
  const [students, before] = await Promise.all([
    listStudents(scope, importIn(inForce, "students")),
    listStudentEntries(scope, importIn(inForce, kind)),
  ]);
  const parsed = parseStudentEntries(file, { kind, students }, mapping);
  if (!parsed.ok) return parsed;
  return layRows({
    parsed,
    before,
    mode,
    keyOf: (entry) => entryKey(kind, entry),
    labelOf: (entry) => [entry.studentNumber, ...toldApartBy[kind].map((field) => entry[field])].join(" "),
    shown: shownEntries(kind),
    users: [],
    store: insertStudentEntries,
  });
}
