import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { studentHasher } from "#db/queries/roster-rows.ts";
import { listStudents } from "#db/queries/students.ts";
import { listStudentsByHash } from "#db/queries/students-by-hash.ts";
import type { SchoolScope } from "#db/scope.ts";

/** Whom the register knows by a row: what tells a student to the office, without anything that is masked. */
export type RowStudent = { number: string; name: string; className: string; seat: number | null };

type Datasets = readonly { slot: string; importId: number }[];
type Listed = { number: string; name: string; classKey: string; seat: number | null };

/** Who stands behind keyed hashes of ID numbers in a register; nobody for those it does not know. */
export async function studentsByHash(
  scope: SchoolScope,
  datasets: Datasets,
  hashes: readonly (string | null)[],
): Promise<(hash: string | null) => RowStudent | null> {
  const known = hashes.flatMap((hash) => hash || []);
  const [found, show] = await Promise.all([
    listStudentsByHash(scope, importIn(datasets, "students"), known),
    rowStudents(scope, datasets),
  ]);
  return (hash) => show(found.get(hash ?? ""));
}

/** Who has these student numbers in a register. */
export async function studentsByNumber(
  scope: SchoolScope,
  datasets: Datasets,
): Promise<(number: string | null) => RowStudent | null> {
  const [students, show] = await Promise.all([
    listStudents(scope, importIn(datasets, "students")),
    rowStudents(scope, datasets),
  ]);
  const byNumber = new Map(students.map((student) => [student.number, student]));
  return (number) => show(byNumber.get(number ?? ""));
}

/** Who stands behind these ID numbers in the term's register. */
export async function studentsByIdNumber(
  scope: SchoolScope,
  term: string,
  idNumbers: readonly string[],
): Promise<(idNumber: string) => RowStudent | null> {
  const hashOf = studentHasher(scope);
  const find = await studentsByHash(scope, await listCurrentDatasets(scope, term), idNumbers.map(hashOf));
  return (idNumber) => find(hashOf(idNumber));
}

async function rowStudents(
  scope: SchoolScope,
  datasets: Datasets,
): Promise<(student: Listed | undefined) => RowStudent | null> {
  const homerooms = await listHomerooms(scope, importIn(datasets, "homerooms"));
  const classes = new Map(homerooms.map(({ key, name }) => [key, name]));
  return (student) => {
    if (!student) return null;
    const { number, name, classKey, seat } = student;
    return { number, name, className: classes.get(classKey) ?? classKey, seat };
  };
}

/** 0 is the import of nothing. */
function importIn(datasets: Datasets, slot: string): number {
  return datasets.find((dataset) => dataset.slot === slot)?.importId ?? 0;
}
