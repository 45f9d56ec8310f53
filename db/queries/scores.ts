import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

/** So many at a time: remarks are sealed one by one, and others may be served in between. */
const batch = 2000;

/** Rows of one student and course are numbered in their order. Seals what is said of somebody in words. */
export async function insertScores(
  { db, schoolId, vault }: SchoolScope,
  importId: number,
  records: readonly ScoreRecord[],
  onProgress?: Progress,
): Promise<void> {
  const ordinals = new Map<string, number>();
  for (let start = 0; start < records.length; start += batch) {
    const rows = records.slice(start, start + batch).map((record) => {
      const key = `${record.studentNumber}\u0000${record.course}`;
      const ordinal = (ordinals.get(key) ?? 0) + 1;
      ordinals.set(key, ordinal);
      const place = {
        schoolId,
        importId,
        studentNumber: record.studentNumber,
        course: record.course,
        ordinal,
      };
      return {
        school_id: schoolId,
        import_id: importId,
        student_number: record.studentNumber,
        course: record.course,
        ordinal,
        code: record.code,
        course_year: record.courseYear,
        course_semester: record.courseSemester,
        course_grade: record.courseGrade,
        amount: record.amount,
        periods: record.periods,
        score: record.score,
        passed: record.passed,
        makeup_score: record.makeUpScore,
        makeup_passed: record.makeUpPassed,
        whole_score: record.wholeScore,
        whole_passed: record.wholePassed,
        first_makeup: record.firstMakeUp,
        first_makeup_passed: record.firstMakeUpPassed,
        second_makeup: record.secondMakeUp,
        second_makeup_passed: record.secondMakeUpPassed,
        counted: record.counted,
        manner: record.manner,
        remark: record.remark === null ? null : vault.seal(record.remark, placeOf(place)),
      };
    });
    await insertRows(db, "score_records", rows, (done) => onProgress?.(start + done, records.length));
  }
}

/** The records of a list, or of some students or a course of it, in the order of student, course and repetition. */
export async function listScores(
  { db, schoolId, vault }: SchoolScope,
  importId: number,
  of: { studentNumber?: string; studentNumbers?: readonly string[]; course?: string } = {},
): Promise<ScoreRecord[]> {
  if (of.studentNumbers?.length === 0) return [];
  let query = db
    .selectFrom("score_records")
    .select(["student_number as studentNumber", "course", "ordinal", "code", "course_year as courseYear"])
    .select(["course_semester as courseSemester", "course_grade as courseGrade", "amount", "periods"])
    .select(["score", "passed", "makeup_score as makeUpScore", "makeup_passed as makeUpPassed"])
    .select(["whole_score as wholeScore", "whole_passed as wholePassed"])
    .select(["first_makeup as firstMakeUp", "first_makeup_passed as firstMakeUpPassed"])
    .select(["second_makeup as secondMakeUp", "second_makeup_passed as secondMakeUpPassed"])
    .select(["counted", "manner", "remark"])
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId);
  if (of.studentNumber !== undefined) query = query.where("student_number", "=", of.studentNumber);
  if (of.studentNumbers) query = query.where("student_number", "in", [...of.studentNumbers]);
  if (of.course !== undefined) query = query.where("course", "=", of.course);
  const rows = await query.orderBy("student_number").orderBy("course").orderBy("ordinal").execute();
  return rows.map(({ ordinal, remark, ...row }) => {
    const { studentNumber, course } = row;
    const place = { schoolId, importId, studentNumber, course, ordinal };
    return { ...row, remark: remark === null ? null : vault.open(remark, placeOf(place)) };
  });
}

type Place = {
  schoolId: number;
  importId: number;
  studentNumber: string;
  course: string;
  ordinal: number;
};

function placeOf({ schoolId, importId, studentNumber, course, ordinal }: Place): string {
  return `school ${schoolId}, import ${importId}, student ${studentNumber}, ${course} ${ordinal}, remark`;
}
