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
export function passMarkOf(record: Judged, passMarks: PassMarks): number | null {
  return passMarkFinder(passMarks)(record);
}

type Judged = Pick<GradedCourse, "status" | "grade">;

/** The same for many records. */
export const passMarkFinder = onceFor((passMarks: PassMarks): ((record: Judged) => number | null) => {
  if (passMarks.length === 0) return () => passMark;
  // Without differences of width and spaces; a term's thousands of students have a handful of statuses.
  const marksOf = byText(
    (status) => passMarks.find((one) => foldText(one.status) === foldText(status))?.marks,
  );
  return ({ status, grade }) => {
    const marks = status === null ? undefined : marksOf(status);
    if (!marks) return passMark;
    return grade === null ? null : (marks[grade - 1] ?? null);
  };
});

/** Every mark from which somebody of the school passes, ascending. */
export function knownPassMarks(passMarks: PassMarks): number[] {
  return [...new Set([passMark, ...passMarks.flatMap(({ marks }) => marks)])].sort((a, b) => a - b);
}
