import { semesterIndex, type Term } from "../calendar/term.ts";
import type { Enrolment, Homeroom, Offering, StudentPlacement } from "../course-codes/model.ts";
import { countingCode, placeStudents } from "../course-codes/placing.ts";
import { amountOf, divisionOf } from "../rosters/course-division.ts";
import { keyOfCourse } from "../scores/key-of-course.ts";
import { blankScore, type ScoreRecord } from "../scores/score-record.ts";
import type { CorrectionField, RecordField } from "./correction-fields.ts";

/**
 * A course of the term as one student has it: what 學期成績, 開課 and 修課 say of it together. Texts are as the school's files
 * give them; null: the file has nothing.
 */
export type GradedCourse = Readonly<Record<CorrectionField, string | null>> & {
  studentNumber: string;
  /** 課程名稱 of the offering, by which the lists know the course. */
  course: string;
  /** null: a student of no class of the term. */
  classKey: string | null;
  grade: number | null;
  /** 學籍狀態 as in the file. */
  status: string | null;
  /** Of the offering; null where the file does not say, or the course is not offered. */
  teacher: string | null;
  /** Index of the semester in the plan, 0–5; null: no class. */
  semester: number | null;
  /** 進修部, by the programme, else by the class's division. */
  isContinuing: boolean;
  /** A row of 學期成績 is there. */
  isGraded: boolean;
};

/** What of a term's data a graded course is put together from. */
export type TermData = {
  term: Term;
  homerooms: readonly Homeroom[];
  students: readonly StudentPlacement[];
  offerings: readonly Offering[];
  enrolments: readonly Enrolment[];
  /** 學期成績 in force. */
  grades: readonly ScoreRecord[];
};

type Scores = Pick<GradedCourse, RecordField>;

/**
 * Every row of 學期成績, then every enrolment without one (`isGraded` false), each once. A row whose student or course is
 * not in the term's other lists is there as well, with what is known of it.
 */
export function gradedCourses(data: TermData): GradedCourse[] {
  return gradedCoursesByKey(data).records;
}

/** The same with the records by `keyOfCourse`, which their putting together needs anyway; of two rows of one key the last. */
export function gradedCoursesByKey(data: TermData): {
  records: GradedCourse[];
  byKey: Map<string, GradedCourse>;
} {
  const keys = data.enrolments.map(keyOfCourse);
  const finder = courseFinder(data, keys);
  const byKey = new Map<string, GradedCourse>();
  const records = data.grades.map((row) => {
    const key = keyOfCourse(row);
    const record = finder(key, row, row, true);
    byKey.set(key, record);
    return record;
  });
  for (const [at, enrolment] of data.enrolments.entries()) {
    const key = keys[at] ?? "";
    if (byKey.has(key)) continue;
    const record = finder(key, enrolment, blankScore, false);
    byKey.set(key, record);
    records.push(record);
  }
  return { records, byKey };
}

/** Two of one key are one field of the same course of the same student. */
export function keyOfValue(of: { studentNumber: string; course: string; field: CorrectionField }): string {
  return `${keyOfCourse(of)}\u0000${of.field}`;
}

/**
 * What the term's other lists say of a student's course. A score's own code counts, else the enrolment's, else the offering's.
 * `keys`: of the enrolments.
 */
function courseFinder(data: TermData, keys: readonly string[]) {
  const { term, homerooms } = data;
  const placed = placeStudents(
    { ...data, school: "", plans: [], tables: { entries: {}, subjects: null } },
    new Map(),
  );
  const students = new Map(data.students.map((student) => [student.number, student]));
  const offerings = new Map(data.offerings.map((offering) => [offering.course, offering]));
  const codes = new Map(data.enrolments.map(({ code }, at) => [keys[at], code]));
  const programmes = new Map(homerooms.map(({ key, programme }) => [key, programme]));

  return (
    key: string,
    of: { studentNumber: string; course: string; code: string | null },
    scores: Scores,
    isGraded: boolean,
  ): GradedCourse => {
    const { studentNumber, course } = of;
    const [place, offering] = [placed.get(studentNumber), offerings.get(course)];
    const own = of.code ?? codes.get(key) ?? null;
    const grade = place ? (place.student.grade ?? place.homeroom.grade) : null;
    const [programme, division] = [place?.standing.programme ?? null, place?.homeroom.division ?? null];
    const isContinuing = divisionOf(null, { programme, division }) === "continuing";
    const enrolment = { studentNumber, course, code: own };
    const amount = offering ? amountOf(offering, isContinuing ? "periods" : "credits") : "";
    // Every field by name: 48,000 objects put together by spreading take three seconds.
    return {
      studentNumber,
      course,
      score: scores.score,
      passed: scores.passed,
      makeUpScore: scores.makeUpScore,
      makeUpPassed: scores.makeUpPassed,
      wholeScore: scores.wholeScore,
      wholePassed: scores.wholePassed,
      firstMakeUp: scores.firstMakeUp,
      firstMakeUpPassed: scores.firstMakeUpPassed,
      secondMakeUp: scores.secondMakeUp,
      secondMakeUpPassed: scores.secondMakeUpPassed,
      counted: scores.counted,
      classKey: place?.homeroom.key ?? null,
      grade,
      status: students.get(studentNumber)?.status ?? null,
      teacher: offering?.teacher ?? null,
      semester: grade === null ? null : semesterIndex(grade, term.semester),
      isContinuing,
      isGraded,
      credits: amount === "" ? null : amount,
      code:
        place && offering
          ? countingCode(enrolment, offering, place, (key) => programmes.get(key) ?? null)
          : own,
      name: offering ? (offering.reportedName ?? offering.subject) : null,
    };
  };
}
