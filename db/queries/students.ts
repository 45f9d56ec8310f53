import type { StudentPlacement } from "#app/domain/course-codes/model.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

/** A student without the personal data that is sealed. */
export type ListedStudent = StudentPlacement & { gender: string | null };

/** Seals ID numbers and birth dates on the way in. */
export async function insertStudents(
  scope: SchoolScope,
  importId: number,
  students: readonly StudentRecord[],
  onProgress?: Progress,
): Promise<void> {
  const { vault, schoolId } = scope;
  const rows = students.map((student) => ({
    school_id: schoolId,
    import_id: importId,
    student_number: student.number,
    name: student.name,
    class_key: student.classKey,
    seat: student.seat,
    admission_year: student.admissionYear,
    programme: student.programme,
    grade: student.grade,
    status: student.status,
    gender: student.gender,
    id_number: vault.seal(student.idNumber, placeOf(schoolId, student.number, "id number")),
    id_number_hash: idNumberHash(scope, student.idNumber),
    birth_date: vault.seal(student.birthDate, placeOf(schoolId, student.number, "birth date")),
  }));
  await insertRows(scope.db, "students", rows, onProgress);
}

/** The students of a dataset, or of one class of it, in the order of their numbers. */
export async function listStudents(
  scope: SchoolScope,
  importId: number,
  classKey?: string,
): Promise<ListedStudent[]> {
  const query = listed(scope, importId).orderBy("student_number");
  return (classKey === undefined ? query : query.where("class_key", "=", classKey)).execute();
}

export async function listStudentsNumbered(
  scope: SchoolScope,
  importId: number,
  numbers: readonly string[],
): Promise<ListedStudent[]> {
  if (numbers.length === 0) return [];
  return listed(scope, importId)
    .where("student_number", "in", [...numbers])
    .orderBy("student_number")
    .execute();
}

export async function findStudent(
  scope: SchoolScope,
  importId: number,
  number: string,
): Promise<ListedStudent | undefined> {
  return listed(scope, importId).where("student_number", "=", number).executeTakeFirst();
}

/** With ID numbers and birth dates in clear: to compare with a new file, or to export; whoever shows them logs it. */
export async function listStudentRecords(scope: SchoolScope, importId: number): Promise<StudentRecord[]> {
  const rows = await listed(scope, importId)
    .select(["id_number", "birth_date"])
    .orderBy("student_number")
    .execute();
  return rows.map((row) => opened(scope, row));
}

export async function findStudentRecord(
  scope: SchoolScope,
  importId: number,
  number: string,
): Promise<StudentRecord | undefined> {
  const row = await listed(scope, importId)
    .select(["id_number", "birth_date"])
    .where("student_number", "=", number)
    .executeTakeFirst();
  return row && opened(scope, row);
}

/** By ID number, without opening any. `idNumber` in its canonical form. */
export async function listStudentsByIdNumber(
  scope: SchoolScope,
  importId: number,
  idNumber: string,
): Promise<ListedStudent[]> {
  return listed(scope, importId).where("id_number_hash", "=", idNumberHash(scope, idNumber)).execute();
}

function listed({ db, schoolId }: SchoolScope, importId: number) {
  return db
    .selectFrom("students")
    .select([
      "student_number as number",
      "name",
      "class_key as classKey",
      "seat",
      "admission_year as admissionYear",
    ])
    .select(["programme", "grade", "status", "gender"])
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId);
}

type SealedRow = ListedStudent & { id_number: string; birth_date: string };

function opened(
  { vault, schoolId }: SchoolScope,
  { id_number, birth_date, ...student }: SealedRow,
): StudentRecord {
  return {
    ...student,
    idNumber: vault.open(id_number, placeOf(schoolId, student.number, "id number")),
    birthDate: vault.open(birth_date, placeOf(schoolId, student.number, "birth date")),
  };
}

function placeOf(schoolId: number, number: string, field: "id number" | "birth date"): string {
  return `school ${schoolId}, student ${number}, ${field}`;
}

/** Keyed hash of an ID number in its canonical form: the same wherever a student of the school is looked up. */
export function idNumberHash({ vault, schoolId }: SchoolScope, idNumber: string): string {
  return vault.lookupHash(idNumber, `school ${schoolId}, id number`);
}
