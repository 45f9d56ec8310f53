import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import type { Counted, Passed, Score, ScoreRecord } from "#app/domain/scores/score-record.ts";
import { insertRows, type Progress } from "../bulk.ts";
import { packedRow } from "../packed-row.ts";
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
      const key = keyOfCourse(record);
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
        remark: record.remark === null ? null : vault.seal(record.remark, remarkPlace(place)),
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
    .select(packedRecord.as("packed"))
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId);
  if (of.studentNumber !== undefined) query = query.where("student_number", "=", of.studentNumber);
  if (of.studentNumbers) query = query.where("student_number", "in", [...of.studentNumbers]);
  if (of.course !== undefined) query = query.where("course", "=", of.course);
  const rows = await query.orderBy("student_number").orderBy("course").orderBy("ordinal").execute();
  return rows.map(({ packed }) => {
    const [ordinal, remark, record] = unpacked(packed);
    const { studentNumber, course } = record;
    const place = { schoolId, importId, studentNumber, course, ordinal };
    record.remark = remark === null ? null : vault.open(remark, remarkPlace(place));
    return record;
  });
}

/** A term has 48,000 of them. */
const packedRecord = packedRow("score_records", [
  ...["ordinal", "remark", "student_number", "course", "code", "course_year", "course_semester"],
  ...["course_grade", "amount", "periods", "score", "passed", "makeup_score", "makeup_passed"],
  ...["whole_score", "whole_passed", "first_makeup", "first_makeup_passed", "second_makeup"],
  ...["second_makeup_passed", "counted", "manner"],
]);

/** In the order of `packedRecord`; the remark is sealed. */
function unpacked(packed: string): [ordinal: number, remark: string | null, record: ScoreRecord] {
  const values: PackedRecord = JSON.parse(packed);
  return [
    values[0],
    values[1],
    {
      studentNumber: values[2],
      course: values[3],
      code: values[4],
      courseYear: values[5],
      courseSemester: values[6],
      courseGrade: values[7],
      amount: values[8],
      periods: values[9],
      score: values[10],
      passed: values[11],
      makeUpScore: values[12],
      makeUpPassed: values[13],
      wholeScore: values[14],
      wholePassed: values[15],
      firstMakeUp: values[16],
      firstMakeUpPassed: values[17],
      secondMakeUp: values[18],
      secondMakeUpPassed: values[19],
      counted: values[20],
      manner: values[21],
      remark: null,
    },
  ];
}

type PackedRecord = [
  ordinal: number,
  remark: string | null,
  studentNumber: string,
  course: string,
  code: string | null,
  courseYear: number | null,
  courseSemester: number | null,
  courseGrade: number | null,
  amount: number | null,
  periods: number | null,
  score: Score,
  passed: Passed,
  makeUpScore: Score,
  makeUpPassed: Passed,
  wholeScore: Score,
  wholePassed: Passed,
  firstMakeUp: Score,
  firstMakeUpPassed: Passed,
  secondMakeUp: Score,
  secondMakeUpPassed: Passed,
  counted: Counted,
  manner: string | null,
];

type Place = {
  schoolId: number;
  importId: number;
  studentNumber: string;
  course: string;
  ordinal: number;
};

export function remarkPlace({ schoolId, importId, studentNumber, course, ordinal }: Place): string {
  return `school ${schoolId}, import ${importId}, student ${studentNumber}, ${course} ${ordinal}, remark`;
}
