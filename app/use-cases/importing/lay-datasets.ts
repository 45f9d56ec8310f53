import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { type ImportMode, ordinalKeys } from "#app/domain/datasets/merge.ts";
import {
  classLabel,
  className,
  shownEnrolment,
  shownHomeroom,
  shownOffering,
  shownStudent,
} from "#app/domain/datasets/shown-rows.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { parseEnrolments } from "#app/imports/parse-enrolments.ts";
import { parseHomerooms } from "#app/imports/parse-homerooms.ts";
import { parseOfferings } from "#app/imports/parse-offerings.ts";
import { parseStudents } from "#app/imports/parse-students.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import type { HeaderMapping } from "#app/imports/table-result.ts";
import { insertEnrolments, listEnrolments } from "#db/queries/enrolments.ts";
import { insertHomerooms, listHomerooms } from "#db/queries/homerooms.ts";
import { insertOfferings, listOfferings } from "#db/queries/offerings.ts";
import { insertStudents, listStudentRecords, listStudents } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";
import { type InForce, importIn } from "./data-in-force.ts";
import { type LayOutcome, layRows } from "./laid-file.ts";
import { usersOf } from "./users-of.ts";

export type LayRequest = {
  scope: SchoolScope;
  file: RawFile;
  inForce: InForce;
  mapping: HeaderMapping;
  mode: ImportMode;
};

export async function layHomerooms({ scope, file, inForce, mapping, mode }: LayRequest): Promise<LayOutcome> {
  const parsed = parseHomerooms(file, { school: inForce.schoolCode }, mapping);
  if (!parsed.ok) return parsed;
  const [before, users] = await Promise.all([
    listHomerooms(scope, importIn(inForce, "homerooms")),
    usersOf(scope, inForce, "homerooms"),
  ]);
  return layRows({
    parsed,
    before,
    mode,
    keyOf: ({ key }) => key,
    labelOf: ({ key }) => classLabel(key),
    shown: shownHomeroom,
    users,
    store: insertHomerooms,
  });
}

export async function layStudents({ scope, file, inForce, mapping, mode }: LayRequest): Promise<LayOutcome> {
  const homerooms = await homeroomsIn(scope, inForce);
  const { schoolCode: school, term } = inForce;
  const parsed = parseStudents(file, { term, school, homerooms }, mapping);
  if (!parsed.ok) return parsed;
  const [before, users] = await Promise.all([
    listStudentRecords(scope, importIn(inForce, "students")),
    usersOf(scope, inForce, "students"),
  ]);
  return layRows({
    parsed,
    before,
    mode,
    keyOf: ({ number }) => number,
    labelOf: ({ number, name, classKey }) => `${number} ${name}（${className(classKey)}）`,
    shown: shownStudent,
    users,
    store: insertStudents,
  });
}

export async function layOfferings({ scope, file, inForce, mapping, mode }: LayRequest): Promise<LayOutcome> {
  const homerooms = await homeroomsIn(scope, inForce);
  const { schoolCode: school, term } = inForce;
  const parsed = parseOfferings(file, { term, school, homerooms }, mapping);
  if (!parsed.ok) return parsed;
  const [before, users] = await Promise.all([
    listOfferings(scope, importIn(inForce, "offerings")),
    usersOf(scope, inForce, "offerings"),
  ]);
  return layRows({
    parsed,
    before,
    mode,
    keyOf: ({ course }) => course,
    labelOf: ({ course }) => course,
    shown: shownOffering,
    users,
    store: insertOfferings,
  });
}

export async function layEnrolments({
  scope,
  file,
  inForce,
  mapping,
  mode,
}: LayRequest): Promise<LayOutcome> {
  const [students, offerings, before] = await Promise.all([
    listStudents(scope, importIn(inForce, "students")),
    listOfferings(scope, importIn(inForce, "offerings")),
    listEnrolments(scope, importIn(inForce, "enrolments")),
  ]);
  const parsed = parseEnrolments(file, { term: inForce.term, students, offerings }, mapping);
  if (!parsed.ok) return parsed;
  const incoming = parsed.rows.map(({ value }) => value);
  const keys = new Map([...ordinalKeys(before, keyOfCourse), ...ordinalKeys(incoming, keyOfCourse)]);
  return layRows({
    parsed,
    before,
    mode,
    keyOf: (row) => keys.get(row) ?? "",
    labelOf: ({ studentNumber, course }) => `${studentNumber} ${course}`,
    shown: shownEnrolment,
    users: [],
    store: insertEnrolments,
  });
}

function homeroomsIn(scope: SchoolScope, inForce: InForce): Promise<Homeroom[]> {
  return listHomerooms(scope, importIn(inForce, "homerooms"));
}
