import type { CheckContext } from "#app/domain/rosters/model.ts";
import type { wholeSchoolRules } from "#app/domain/rosters/rules/whole-school.ts";
import { classOf } from "./register-builder.ts";
import { context, idNumberOf, type RowValues, roster } from "./roster-builder.ts";
import { type Case, inSheet, type RuleCases, wholeBook } from "./rule-cases.ts";

const wholeBookAt = { sheet: null, row: null, column: null } as const;
const sheetAt = { sheet: "學期成績", row: null, column: null } as const;
const courseAt = { sheet: "學期成績", row: null, column: "courseCode" } as const;

/** So many rows, each about another student. */
function rows(count: number, valuesOf: (index: number) => RowValues = () => ({})): RowValues[] {
  return Array.from({ length: count }, (_, index) => valuesOf(index));
}

/** 學期成績 with these rows, after a book with those. */
function after(before: readonly RowValues[], now: readonly RowValues[]): Case {
  return {
    roster: roster("scores", { 學期成績: now }),
    context: context({ previous: roster("scores", { 學期成績: before }) }),
  };
}

function scored(count: number, score: string): RowValues[] {
  return rows(count, () => ({ termScore: score }));
}

/** So many rows, of which the first have passed. */
function judged(count: number, passed: number): RowValues[] {
  return rows(count, (index) => ({ passed: index < passed ? "1" : "0" }));
}

const term = inSheet("scores", "學期成績");
const secondClass = classOf(2, { className: "商二乙" }, 2);
const students = [...classOf(2), ...secondClass, ...classOf(2, { className: "商一甲", grade: 1 }, 4)];

/** 學期成績 of the first students (from the n-th on) beside the register. */
function ofStudents(count: number, change: Partial<CheckContext> = {}, first = 0): Case {
  const about = rows(count, (index) => ({ idNumber: idNumberOf(first + index) }));
  return {
    roster: roster("scores", { 學期成績: about }),
    context: context({ students, ...change }),
  };
}

const [chinese, english] = ["112070406V2640101010101", "112070406V2640101010102"];
const anna = idNumberOf(0);

/** Anna's courses in the score book, by their credits, beside those of the pre-check. */
function besidePrecheck(now: readonly string[], before: readonly string[]): Case {
  const courses = (credits: readonly string[]) => ({
    學期成績: credits.map((one, index) => ({
      idNumber: anna,
      courseCode: index === 0 ? chinese : english,
      credits: one,
    })),
  });
  return {
    roster: roster("scores", courses(now)),
    context: context({ others: [roster("precheck", courses(before))] }),
  };
}

/** A score book and a pre-check with so many students each. */
function withStudents(now: number, before: number): Case {
  return {
    roster: roster("scores", { 學期成績: rows(now) }),
    context: context({ others: [roster("precheck", { 學期成績: rows(before) })] }),
  };
}

export const wholeSchoolCases: Readonly<Record<keyof typeof wholeSchoolRules, RuleCases>> = {
  "book-empty": {
    passing: term.rows({}),
    failing: [
      { ...wholeBook("scores"), at: wholeBookAt },
      { ...wholeBook("performances"), at: wholeBookAt },
    ],
    boundary: inSheet("scores", "轉學轉科成績").boundary(false, {}),
  },
  "class-without-rows": {
    passing: ofStudents(4),
    failing: [
      { ...ofStudents(2), at: wholeBookAt },
      { ...ofStudents(2, {}, 2), at: wholeBookAt },
    ],
    boundary: { ...ofStudents(3), fails: false },
  },
  "grade-without-rows": {
    passing: ofStudents(6, { grades: [1, 2] }),
    failing: [
      { ...ofStudents(4, { grades: [1, 2] }), at: wholeBookAt },
      { ...ofStudents(2, { grades: [2] }, 4), at: wholeBookAt },
    ],
    // Grade 1 is not asked for, and of grade 3 there is nobody.
    boundary: { ...ofStudents(1, { grades: [2, 3] }), fails: false },
  },
  "rows-changed": {
    passing: after(rows(5), rows(5)),
    failing: [
      { ...after(rows(100), rows(121)), at: sheetAt },
      { ...after(rows(5), []), at: sheetAt },
    ],
    boundary: { ...after(rows(100), rows(80)), fails: false },
  },
  "students-changed": {
    passing: after(rows(5), rows(5)),
    failing: [
      { ...after(rows(4), rows(5)), at: wholeBookAt },
      {
        ...after(
          rows(4),
          rows(4, () => ({ idNumber: anna })),
        ),
        at: wholeBookAt,
      },
    ],
    boundary: { ...after(rows(5), rows(6)), fails: false },
  },
  "average-changed": {
    passing: after(scored(10, "70"), scored(10, "75")),
    failing: [
      { ...after(scored(10, "70"), scored(10, "80.1")), at: sheetAt },
      { ...after(scored(12, "70"), [...scored(10, "59.9"), ...scored(5, "-1")]), at: sheetAt },
    ],
    boundary: { ...after(scored(10, "70.1"), scored(10, "80.1")), fails: false },
  },
  "passed-share-changed": {
    passing: after(judged(20, 18), judged(10, 9)),
    failing: [
      { ...after(judged(20, 18), judged(20, 15)), at: sheetAt },
      { ...after(judged(10, 5), judged(10, 10)), at: sheetAt },
    ],
    boundary: { ...after(judged(10, 9), judged(10, 8)), fails: false },
  },
  "course-one-score": {
    passing: term.rows(...rows(12, (index) => ({ termScore: String(60 + index) }))),
    failing: [
      { ...term.rows(...scored(10, "75")), at: courseAt },
      { ...term.rows(...scored(12, "60"), ...scored(3, "-1")), at: courseAt },
    ],
    boundary: term.boundary(false, ...scored(9, "75")),
  },
  "course-nobody-passed": {
    passing: term.rows(...judged(30, 1)),
    failing: [
      { ...term.rows(...judged(5, 0)), at: courseAt },
      {
        ...term.rows(
          ...judged(6, 6),
          ...rows(6, () => ({ courseCode: english, passed: "0", makeUpPassed: "0" })),
        ),
        at: courseAt,
      },
    ],
    boundary: term.boundary(false, ...judged(4, 0)),
  },
  "precheck-courses": {
    passing: besidePrecheck(["3", "2"], ["3", "2"]),
    failing: [
      { ...besidePrecheck(["3"], ["3", "2"]), at: { ...sheetAt, row: 2 } },
      { ...withStudents(2, 1), at: { ...sheetAt, row: 3 } },
    ],
    boundary: { ...besidePrecheck(["3", "2"], ["3", "4"]), fails: false },
  },
  "precheck-credits": {
    passing: besidePrecheck(["3", "2"], ["3", "2"]),
    failing: [
      { ...besidePrecheck(["3", "2"], ["3", "3"]), at: { ...sheetAt, row: 2 } },
      { ...besidePrecheck(["2.5"], ["2"]), at: { ...sheetAt, row: 2 } },
    ],
    // Another number of courses is `precheck-courses`.
    boundary: { ...besidePrecheck(["5"], ["3", "3"]), fails: false },
  },
  "precheck-student-missing": {
    passing: withStudents(2, 2),
    failing: [
      { ...withStudents(1, 2), at: { ...sheetAt, column: "idNumber" } },
      { ...withStudents(0, 1), at: { ...sheetAt, column: "idNumber" } },
    ],
    boundary: { ...withStudents(3, 2), fails: false },
  },
};
