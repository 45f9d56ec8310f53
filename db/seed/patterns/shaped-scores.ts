import { type GradedCourse, gradedCourses } from "#app/domain/grade-corrections/graded-course.ts";
import { type PassMarks, passMarkOf } from "#app/domain/grade-corrections/patterns/pass-marks.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import type { Random } from "../random.ts";
import type { GeneratedSchool } from "../school.ts";
import { inventScores } from "../scores.ts";

/** Whether the school's scores have two decimals or none; its make-ups have none. */
export type ScoreForm = "decimals" | "whole";

/** Statuses with lower pass marks, as an invented school calls them; the marks are those of domain facts, section 5. */
export const inventedPassMarks: PassMarks = [
  { status: "在學（甲類）", marks: [40, 50, 60] },
  { status: "在學（乙類）", marks: [40, 40, 50] },
];
const listedOf100 = 6;
/** Of a hundred who failed so many do not sit the make-up. */
const absentOf100 = 20;

/** Gives some students a status with lower pass marks. */
export function listStudents({ students }: GeneratedSchool, random: Random): void {
  for (const student of students)
    if (student.status === "在學" && random.below(100) < listedOf100)
      student.status = random.pick(inventedPassMarks)?.status ?? student.status;
}

/** The scores of a term in one form throughout, judged by the pass mark of each student. */
export function shapedScores(school: GeneratedSchool, form: ScoreForm, random: Random): ScoreRecord[] {
  const grades = inventScores(school).grades;
  return gradedCourses({ ...school, grades }).flatMap((known, index): ScoreRecord[] => {
    const record = grades[index];
    if (!record) return [];
    return [record.score === null ? { ...record } : { ...record, ...reached(record, known, form, random) }];
  });
}

function reached(
  { score, wholeScore }: ScoreRecord,
  known: GradedCourse,
  form: ScoreForm,
  random: Random,
): Partial<ScoreRecord> {
  const mark = passMarkOf(known, inventedPassMarks) ?? 60;
  const whole = Math.floor(Number(score));
  const written = form === "whole" ? String(whole) : String(whole + random.below(100) / 100);
  const isPassed = whole >= mark;
  const judged = { score: written, passed: isPassed ? "1" : "0" } as const;
  const [first, second] = isPassed ? [null, null] : madeUp(mark, random);
  if (!known.isContinuing) return { ...judged, makeUpScore: first, makeUpPassed: markOf(first, mark) };
  if (wholeScore === null) return { ...judged, makeUpScore: null, makeUpPassed: null };
  return {
    ...judged,
    wholeScore: written,
    wholePassed: judged.passed,
    firstMakeUp: first,
    firstMakeUpPassed: markOf(first, mark),
    secondMakeUp: second,
    secondMakeUpPassed: markOf(second, mark),
  };
}

/** Two of three pass; who fails again tries once more in 進修部. */
function madeUp(mark: number, random: Random): [string | null, string | null] {
  if (random.below(100) < absentOf100) return [null, null];
  if (random.below(3) > 0) return [String(mark), null];
  return [String(20 + random.below(mark - 20)), random.below(2) === 0 ? String(mark) : null];
}

function markOf(score: string | null, mark: number): "1" | "0" | null {
  if (score === null) return null;
  return Number(score) >= mark ? "1" : "0";
}
