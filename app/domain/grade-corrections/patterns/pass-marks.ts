import { foldText } from "../../course-codes/names.ts";
import { passMark } from "../../rosters/rules/make-up.ts";
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
  if (status === null || passMarks.length === 0) return passMark;
  const listed = passMarks.find((one) => one.status === status || foldText(one.status) === foldText(status));
  if (!listed) return passMark;
  return grade === null ? null : (listed.marks[grade - 1] ?? null);
}

/** Every mark from which somebody of the school passes, ascending. */
export function knownPassMarks(passMarks: PassMarks): number[] {
  return [...new Set([passMark, ...passMarks.flatMap(({ marks }) => marks)])].sort((a, b) => a - b);
}
