import type { Enrolment, Homeroom, Offering } from "../course-codes/model.ts";
import { countingCode } from "../course-codes/placing.ts";
import { amountOf, divisionOf } from "../rosters/course-division.ts";
import type { ScoreRecord } from "../scores/score-record.ts";
import { groupBy } from "../tables/group-by.ts";
import type { RoundClass, RoundStudent } from "./round-classes.ts";

/** How many check sheets a printed page holds. A student with more courses than half a page takes a whole one. */
export const sheetSizes = ["half", "whole"] as const;
export type SheetSize = (typeof sheetSizes)[number];

/** A course as a student checks it. `score` null: there is no score record of it. `amount`: credits, in 進修部 periods. */
export type CheckedCourse = {
  /** 報部科目名稱, else the subject's; of a course that the term does not offer the name of its record. */
  name: string;
  code: string | null;
  amount: string;
  score: ScoreRecord | null;
};

export type CheckSheet = {
  student: { number: string; name: string; seat: number | null };
  /** Empty: nothing of the student is in force, which the sheet says. */
  courses: readonly CheckedCourse[];
};

export type ClassSheets = {
  className: string;
  /** Of 進修部 periods count, and scores may be of the whole school year. */
  amount: "credits" | "periods";
  ofYear: boolean;
  sheets: readonly CheckSheet[];
};

export type SheetCounts = {
  classes: number;
  students: number;
  /** Courses on all sheets, and those of them without a score record. */
  courses: number;
  withoutScore: number;
  /** Students of whom there is neither an enrolment nor a score. */
  withoutCourses: number;
};

type SheetInput<S extends RoundStudent> = {
  classes: readonly RoundClass<S & { programme: string | null; admissionYear: number }>[];
  homerooms: readonly Homeroom[];
  offerings: readonly Offering[];
  enrolments: readonly Enrolment[];
  /** 學期成績 in force. */
  scores: readonly ScoreRecord[];
};

/**
 * The sheets of classes, by seat: all courses of the term from enrolments and score records together, so that neither an
 * enrolment without a score nor a score without an enrolment is lost; under the code that counts in the comparison.
 */
export function checkSheets<S extends RoundStudent>(input: SheetInput<S>): ClassSheets[] {
  const offerings = new Map(input.offerings.map((offering) => [offering.course, offering]));
  const programmes = new Map(input.homerooms.map(({ key, programme }) => [key, programme]));
  const enrolments = groupBy(input.enrolments, ({ studentNumber }) => studentNumber);
  const scores = groupBy(input.scores, ({ studentNumber }) => studentNumber);
  const programmeOf = (key: string) => programmes.get(key) ?? null;
  return input.classes.map(({ homeroom, students }) => {
    const amount = divisionOf(null, homeroom) === "continuing" ? "periods" : "credits";
    const sheets = students.map((student): CheckSheet => {
      const programme = student.programme ?? homeroom.programme;
      const placed = { student, homeroom, standing: { programme, plan: null, semester: 0 } };
      const ownScores = scores.get(student.number) ?? [];
      const recordOf = new Map(ownScores.map((score) => [score.course, score]));
      const taken = new Map((enrolments.get(student.number) ?? []).map((one) => [one.course, one]));
      const courses = [...new Set([...taken.keys(), ...recordOf.keys()])].map((course): CheckedCourse => {
        const [offering, score] = [offerings.get(course), recordOf.get(course) ?? null];
        const enrolment = taken.get(course) ?? { studentNumber: student.number, course, code: null };
        const counting = offering ? countingCode(enrolment, offering, placed, programmeOf) : enrolment.code;
        return {
          name: offering ? (offering.reportedName ?? offering.subject) : course,
          code: score?.code ?? counting,
          amount: offering ? amountOf(offering, amount) : "",
          score,
        };
      });
      const { number, name, seat } = student;
      return { student: { number, name, seat }, courses: courses.sort(byCode) };
    });
    const ofYear = sheets.some(({ courses }) =>
      courses.some(({ score }) => score !== null && isOfYear(score)),
    );
    return { className: homeroom.name, amount, ofYear, sheets };
  });
}

/** 進修部 judges the school year; these columns are printed only where a class has any. */
function isOfYear({ wholeScore, firstMakeUp, secondMakeUp }: ScoreRecord): boolean {
  return wholeScore !== null || firstMakeUp !== null || secondMakeUp !== null;
}

/** By code, so that courses of a kind stand together; those without one come last. */
function byCode(a: CheckedCourse, b: CheckedCourse): number {
  const [one, other] = [a.code ?? "\uffff", b.code ?? "\uffff"];
  if (one !== other) return one < other ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

export function countSheets(classes: readonly ClassSheets[]): SheetCounts {
  const sheets = classes.flatMap((one) => one.sheets);
  const courses = sheets.flatMap((one) => one.courses);
  return {
    classes: classes.length,
    students: sheets.length,
    courses: courses.length,
    withoutScore: courses.filter(({ score }) => score === null).length,
    withoutCourses: sheets.filter((one) => one.courses.length === 0).length,
  };
}
