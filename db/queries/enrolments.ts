import type { Enrolment } from "#app/domain/course-codes/model.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

/** Repeated rows of one student and course are kept, numbered in their order. */
export async function insertEnrolments(
  { db, schoolId }: SchoolScope,
  importId: number,
  enrolments: readonly Enrolment[],
  onProgress?: Progress,
): Promise<void> {
  const ordinals = new Map<string, number>();
  const rows = enrolments.map(({ studentNumber, course, code }) => {
    const key = keyOfCourse({ studentNumber, course });
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    return {
      school_id: schoolId,
      import_id: importId,
      student_number: studentNumber,
      course,
      ordinal,
      code,
    };
  });
  await insertRows(db, "enrolments", rows, onProgress);
}

/** The enrolments of a dataset, or of some students or a course of it, in the order of student, course and repetition. */
export async function listEnrolments(
  { db, schoolId }: SchoolScope,
  importId: number,
  of: { studentNumber?: string; studentNumbers?: readonly string[]; course?: string } = {},
): Promise<Enrolment[]> {
  if (of.studentNumbers?.length === 0) return [];
  let query = db
    .selectFrom("enrolments")
    .select(["student_number as studentNumber", "course", "code"])
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId);
  if (of.studentNumber !== undefined) query = query.where("student_number", "=", of.studentNumber);
  if (of.studentNumbers) query = query.where("student_number", "in", [...of.studentNumbers]);
  if (of.course !== undefined) query = query.where("course", "=", of.course);
  return query.orderBy("student_number").orderBy("course").orderBy("ordinal").execute();
}
