import { isAttending } from "#app/domain/course-codes/missing.ts";
import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import {
  type NameList,
  type NameListColumn,
  type NameListRefusal,
  nameList,
  personalColumns,
  reasonLength,
} from "#app/domain/rosters/name-list.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { type ListedStudent, listStudentRecords, listStudents } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";

export type NameListRequest = {
  term: string;
  columns: readonly NameListColumn[];
  /** null: every class that the person may see. */
  classKey: string | null;
  /** Also students who have left or are on leave. */
  withLeft: boolean;
  /** Why ID numbers and birth dates shall be in clear; null: they are masked. */
  reason: string | null;
};

export type NameListOutcome =
  | { kind: "listed"; list: NameList; students: number; className: string | null; unmasked: boolean }
  | { kind: "refused"; reason: NameListRefusal };

/**
 * A list of names as the person may have it: homeroom teachers and counselors of their own classes only, ID numbers in
 * clear for who may unmask and says why. Whoever gives it out writes that down.
 */
export async function readNameList(scope: Scope, request: NameListRequest): Promise<NameListOutcome> {
  const refused = (reason: NameListRefusal): NameListOutcome => ({ kind: "refused", reason });
  const { term, columns, classKey, reason } = request;
  if (columns.length === 0) return refused("columns-missing");
  const unmasked = reason !== null && columns.some((column) => personalColumns.includes(column));
  if (unmasked && !may(scope.user, "student:unmask")) return refused("may-not-unmask");
  if (unmasked && !isReason(reason)) return refused("reason-missing");
  const within = await classesFor(scope, term);
  if (classKey !== null && within !== null && !within.includes(classKey)) return refused("not-own-class");
  const homerooms = (await classesOf(scope, term)).filter(
    ({ key }) => (within === null || within.includes(key)) && (classKey === null || key === classKey),
  );
  const students = await studentsOf(scope, request);
  const keys = new Set(homerooms.map(({ key }) => key));
  const programmes = new Map(homerooms.map(({ key, programme }) => [key, programme]));
  // Students of a class that the term does not have are listed after the classes: nobody is dropped.
  const wholeSchool = within === null && classKey === null;
  const listable = students
    .filter((student) => wholeSchool || keys.has(student.classKey))
    .map((student) => ({
      ...student,
      classKey: keys.has(student.classKey) ? student.classKey : null,
      programme: student.programme ?? programmes.get(student.classKey) ?? null,
    }));
  if (listable.length === 0) return refused("nobody");
  const list = nameList({ columns, homerooms, students: listable, unmasked });
  const classes = list.classes.filter(({ rows }) => rows.length > 0);
  const [only] = classes;
  return {
    kind: "listed",
    list: { ...list, classes },
    students: listable.length,
    className: classKey === null ? null : (only?.name ?? null),
    unmasked,
  };
}

function isReason(text: string): boolean {
  const { length } = [...text.trim()];
  return length >= reasonLength.least && length <= reasonLength.most;
}

export type ListableClass = { key: string; name: string; students: number };

/** The classes that a person may have lists of, with how many attend; by grade and name. */
export async function listNameListClasses(scope: Scope, term: string): Promise<ListableClass[]> {
  const [within, homerooms, students] = await Promise.all([
    classesFor(scope, term),
    classesOf(scope, term),
    readStudents(scope, term, false),
  ]);
  const attending = students.filter(({ status }) => isAttending(status));
  return homerooms
    .filter(({ key }) => within === null || within.includes(key))
    .map(({ key, name }) => ({
      key,
      name,
      students: attending.filter(({ classKey }) => classKey === key).length,
    }));
}

/** What a person may have lists of follows from this permission, whatever the person may do besides. */
async function classesFor(scope: Scope, term: string): Promise<readonly string[] | null> {
  const reach = reachOf(scope.user, "name-list:create");
  if (reach === "school") return null;
  return reach === null ? [] : listOwnClassKeys({ ...scope, reach }, term);
}

const names = new Intl.Collator("zh-Hant-TW", { numeric: true });

async function classesOf(scope: Scope, term: string) {
  const homerooms = await listHomerooms(scope, await importInForce(scope, term, "homerooms"));
  return homerooms.sort((a, b) => a.grade - b.grade || names.compare(a.name, b.name));
}

async function studentsOf(scope: Scope, { term, columns, withLeft }: NameListRequest) {
  const students = await readStudents(
    scope,
    term,
    columns.some((column) => personalColumns.includes(column)),
  );
  return withLeft ? students : students.filter(({ status }) => isAttending(status));
}

type ReadStudent = ListedStudent & { idNumber: string; birthDate: string };

/** What is sealed is opened only where a column needs it. */
async function readStudents(scope: Scope, term: string, opened: boolean): Promise<ReadStudent[]> {
  const importId = await importInForce(scope, term, "students");
  if (opened) return listStudentRecords(scope, importId);
  const students = await listStudents(scope, importId);
  return students.map((student) => ({ ...student, idNumber: "", birthDate: "" }));
}

async function importInForce(scope: Scope, term: string, slot: string): Promise<number> {
  return importIn({ datasets: await listCurrentDatasets(scope, term) }, slot);
}
