import { expect, test } from "vitest";
import type { Offering, PlanCourse } from "#app/domain/course-codes/model.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import {
  type GradedCourse,
  gradedCourses,
  type TermData,
} from "#app/domain/grade-corrections/graded-course.ts";
import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import { type PatternFound, searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import { basisOf, correctionOf, planned, planOf, programme } from "#test/support/pattern-records.ts";

const math = planned("1010102", "數學", "440000");
const english = planned("1010103", "英語文", "444400");
const later = planned("1010104", "物理", "002200");
const visit = planned("2030095", "校外參訪", "ZZ0000");
const twins = [planned("7030090", "程式設計", "220000"), planned("8030091", "程式設計", "220000")];
const evening = `${programme.slice(0, 9)}C${programme.slice(10)}`;
const eveningMath: PlanCourse = { ...math, code: `${evening}1010102` };
const eveningVisit: PlanCourse = { ...visit, code: `${evening}2030095` };
const courses = [math, english, later, visit, ...twins, eveningMath, eveningVisit];
const byCohort = (course: PlanCourse) => `111${course.code.slice(3)}`;

type Taken = { of: PlanCourse; inClass?: "day" | "evening" } & Partial<
  Pick<Offering, "code" | "credits" | "periods" | "reportedName">
>;

/** A term in which each course is an offering of its own, taken by a student of its own. */
function termOf(taken: readonly Taken[]): TermData {
  const homeroom = { grade: 1, division: null, teacher: null };
  return {
    term: { schoolYear: 112, semester: 1 },
    homerooms: [
      { ...homeroom, key: "day", name: "day", programme },
      { ...homeroom, key: "evening", name: "evening", programme: evening },
    ],
    students: taken.map(({ inClass = "day" }, index) => ({
      number: `S${index}`,
      name: "某生",
      classKey: inClass,
      seat: index,
      admissionYear: 112,
      programme: null,
      grade: null,
      status: "在學",
    })),
    offerings: taken.map(({ of, inClass = "day", ...own }, index) => ({
      course: `C${index}`,
      subject: of.name,
      reportedName: null,
      level: null,
      requiredBy: null,
      requirement: null,
      category: null,
      credits: inClass === "day" ? Number(of.credits[0] ?? 0) : null,
      periods: inClass === "day" ? null : Number(of.credits[0] ?? 0),
      code: of.code,
      mode: null,
      classKeys: [inClass],
      teacher: null,
      ...own,
    })),
    enrolments: taken.map((_, index) => ({ studentNumber: `S${index}`, course: `C${index}`, code: null })),
    grades: [],
  };
}

function search(data: TermData, field: CorrectionField, after: string | null): PatternFound[] {
  const records = gradedCourses(data);
  const wrong: GradedCourse | undefined = records[0];
  if (!wrong) throw new Error("no record");
  return searchPatterns(
    [correctionOf(wrong, field, wrong[field], after)],
    basisOf(records, { data, plans: [planOf(courses)] }),
  );
}

const cases: readonly {
  kind: PatternKind;
  why: string;
  taken: readonly Taken[];
  corrects: readonly [field: CorrectionField, after: string | null];
  /** The candidates by student with what is proposed; null: the correction does not show the kind. */
  finds: Readonly<Record<string, string>> | null;
}[] = [
  {
    kind: "credits-differ",
    why: "credits of other courses that are not the plan's either",
    taken: [{ of: math, credits: 3 }, { of: english, credits: 2 }, { of: english }],
    corrects: ["credits", "4"],
    finds: { S1: "4" },
  },
  {
    kind: "credits-differ",
    why: "Z is taught with 0 credits",
    taken: [
      { of: math, credits: 3 },
      { of: visit, credits: 0 },
      { of: visit, credits: 1 },
    ],
    corrects: ["credits", "4"],
    finds: { S2: "0" },
  },
  {
    kind: "credits-differ",
    why: "what the plan does not teach in the semester is a question of the code",
    taken: [
      { of: math, credits: 3 },
      { of: later, credits: 2 },
    ],
    corrects: ["credits", "4"],
    finds: {},
  },
  {
    kind: "credits-differ",
    why: "a code of another cohort is a question of the code",
    taken: [
      { of: math, credits: 3 },
      { of: math, code: byCohort(math), credits: 3 },
    ],
    corrects: ["credits", "4"],
    finds: {},
  },
  {
    kind: "credits-differ",
    why: "periods of 進修部 beside the plan of 進修部, of Z nothing is known",
    taken: [
      { of: eveningMath, inClass: "evening", periods: 3 },
      { of: eveningMath, inClass: "evening", periods: 5 },
      { of: eveningVisit, inClass: "evening", periods: 1 },
      { of: math, credits: 3 },
    ],
    corrects: ["credits", "4"],
    finds: { S1: "4" },
  },
  {
    kind: "credits-differ",
    why: "corrected to what is not in the plan either",
    taken: [
      { of: math, credits: 3 },
      { of: math, credits: 3 },
    ],
    corrects: ["credits", "5"],
    finds: null,
  },
  {
    kind: "name-differs",
    why: "names that are not the plan's",
    taken: [
      { of: math, reportedName: "數學精進" },
      { of: english, reportedName: "英文會話" },
      { of: english },
    ],
    corrects: ["name", "數學"],
    finds: { S1: "英語文" },
  },
  {
    kind: "name-differs",
    why: "another spelling is another error than another name",
    taken: [
      { of: math, reportedName: "數學精進" },
      { of: english, reportedName: "英語文（一）" },
    ],
    corrects: ["name", "數學"],
    finds: {},
  },
  {
    kind: "name-differs",
    why: "other spellings",
    taken: [
      { of: math, reportedName: "數學Ⅰ" },
      { of: english, reportedName: "英語文（一）" },
    ],
    corrects: ["name", "數學"],
    finds: { S1: "英語文" },
  },
  {
    kind: "name-differs",
    why: "the name of another code of the plan: the code may be what is wrong",
    taken: [
      { of: math, reportedName: "數學精進" },
      { of: english, reportedName: "數學" },
    ],
    corrects: ["name", "數學"],
    finds: {},
  },
  {
    kind: "code-differs",
    why: "codes of the cohort before, where the plan has one course of the name",
    taken: [
      { of: math, code: byCohort(math) },
      { of: english, code: byCohort(english) },
    ],
    corrects: ["code", math.code],
    finds: { S1: english.code },
  },
  {
    kind: "code-differs",
    why: "a code that is missing is another error",
    taken: [
      { of: math, code: byCohort(math) },
      { of: english, code: null },
    ],
    corrects: ["code", math.code],
    finds: {},
  },
  {
    kind: "code-differs",
    why: "two courses of one name tell nothing",
    taken: [
      { of: math, code: byCohort(math) },
      { of: twins[0] ?? math, code: byCohort(twins[0] ?? math) },
    ],
    corrects: ["code", math.code],
    finds: {},
  },
  {
    kind: "code-differs",
    why: "what the plan does not teach in the semester is not proposed",
    taken: [
      { of: math, code: byCohort(math) },
      { of: later, code: byCohort(later) },
    ],
    corrects: ["code", math.code],
    finds: {},
  },
  {
    kind: "code-differs",
    why: "corrected to another code than the only one of the name",
    taken: [
      { of: math, code: byCohort(math) },
      { of: english, code: byCohort(english) },
    ],
    corrects: ["code", english.code],
    finds: null,
  },
];

test.each(cases)("$kind: $why", ({ kind, taken, corrects: [field, after], finds }) => {
  const found = search(termOf(taken), field, after).find((one) => one.kind === kind);
  const proposed = found?.candidates.map((one) => [one.studentNumber, one.after]);
  expect(proposed ? Object.fromEntries(proposed) : null).toEqual(finds);
});

test("a code that the student takes already is not proposed a second time", () => {
  const wrong = { of: math, code: byCohort(math) };
  const data = termOf([wrong, wrong, { of: math }]);
  const enrolments = [...data.enrolments, { studentNumber: "S1", course: "C2", code: null }];
  const found = search({ ...data, enrolments }, "code", math.code);
  expect(found.find(({ kind }) => kind === "code-differs")?.candidates).toEqual([]);
});

test("a reason says what the plan has", () => {
  const found = search(
    termOf([
      { of: math, credits: 3 },
      { of: english, credits: 2 },
    ]),
    "credits",
    "4",
  );
  expect(found[0]?.candidates[0]?.reasons[0]).toEqual({
    code: "plan-credits",
    facts: { code: english.code, planned: 4, unit: "credits" },
  });
});
