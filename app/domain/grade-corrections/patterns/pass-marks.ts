import { foldText } from "../../course-codes/names.ts";
import { passMark } from "../../rosters/rules/make-up.ts";
import { byText, onceFor } from "../../tables/once-for.ts";
import type { GradedCourse } from "../graded-course.ts";

/**
 * The lower pass marks of a school: for a 學籍狀態 as its files word it, those of grades 1, 2 and 3. Which statuses have them is
 * not known (domain facts, section 5), so it is a setting; whoever is not listed has 60.
 */
export type PassMarks = readonly { status: string; marks: readonly [number, number, number] }[];

/** The pass mark of the student of a record; null where the status has lower ones and the grade is not known. */
export function passMarkOf(
  { status, grade }: Pick<GradedCourse, "status" | "grade">,
  passMarks: PassMarks,
): number | null {
  const marks = status === null ? undefined : marksOf(passMarks)(status);
  if (!marks) return passMark;
  return grade === null ? null : (marks[grade - 1] ?? null);
}

/** Without differences of width and spaces; a term's thousands of students have a handful of statuses. */
const marksOf = onceFor((passMarks: PassMarks) =>
  byText((status) => passMarks.find((one) => foldText(one.status) === foldText(status))?.marks),
);

/** Every mark from which somebody of the school passes, ascending. */
export function knownPassMarks(passMarks: PassMarks): number[] {
  return [...new Set([passMark, ...passMarks.flatMap(({ marks }) => marks)])].sort((a, b) => a - b);
}
