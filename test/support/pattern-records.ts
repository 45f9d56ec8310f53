import type { PlanCourse, PlanVersion } from "#app/domain/course-codes/model.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import type { PatternBasis } from "#app/domain/grade-corrections/patterns/basis.ts";
import type { SeedRecord } from "#app/domain/grade-corrections/patterns/detector.ts";
import { blankScore, type ScoreRecord } from "#app/domain/scores/score-record.ts";

/** A course by day, passed with 75, of a student of grade 1. */
export function graded(more: Partial<GradedCourse> = {}): GradedCourse {
  return {
    studentNumber: "1120001",
    course: "商經一甲數學",
    classKey: "商經一甲",
    grade: 1,
    status: "在學",
    teacher: "王小明",
    semester: 0,
    isContinuing: false,
    isGraded: true,
    score: "75",
    passed: "1",
    makeUpScore: null,
    makeUpPassed: null,
    wholeScore: null,
    wholePassed: null,
    firstMakeUp: null,
    firstMakeUpPassed: null,
    secondMakeUp: null,
    secondMakeUpPassed: null,
    counted: "1",
    credits: "4",
    code: null,
    name: "數學",
    ...more,
  };
}

/** A school of no plan and no settings, but for what is given. */
export function basisOf(records: readonly GradedCourse[], more: Partial<PatternBasis> = {}): PatternBasis {
  return {
    school: "000000",
    records,
    data: { term: { schoolYear: 112, semester: 1 }, homerooms: [], students: [], offerings: [] },
    plans: [],
    tables: { entries: {}, subjects: null },
    passMarks: [],
    decimals: null,
    previous: null,
    ...more,
  };
}

export function correctionOf(
  { studentNumber, course }: Pick<GradedCourse, "studentNumber" | "course">,
  field: CorrectionField,
  before: string | null,
  after: string | null,
): SeedRecord {
  return { studentNumber, course, field, before, after };
}

export const programme = "112000000V2640101".slice(0, 16);

export function planned(
  ending: string,
  name: string,
  credits: string,
  more: Partial<PlanCourse> = {},
): PlanCourse {
  return { code: `${programme}${ending}`, name, credits, modes: null, attribute: null, ...more };
}

export function planOf(courses: readonly PlanCourse[]): PlanVersion {
  return { id: "plan", form: "new", year: 112, marks: [], sha256: "", courses, deletions: [] };
}

/** The row of 學期成績 that a record was made from. */
export function rowOf(record: GradedCourse): ScoreRecord {
  const { studentNumber, course, score, passed, makeUpScore, makeUpPassed, counted } = record;
  const marked = { passed: markOf(passed), makeUpPassed: markOf(makeUpPassed) };
  return {
    ...blankScore,
    studentNumber,
    course,
    score,
    makeUpScore,
    counted: counted === "1" || counted === "2" || counted === "3" ? counted : null,
    ...marked,
  };
}

function markOf(text: string | null): "1" | "0" | null {
  return text === "1" || text === "0" ? text : null;
}
