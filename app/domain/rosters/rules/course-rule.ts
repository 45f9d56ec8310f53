import { courseCodeLength } from "../../course-codes/code.ts";
import { type CheckSubject, type RosterRule, type RowCheck, rowRule } from "../rule.ts";
import { type CourseKind, type SheetCourse, sheetCourse } from "../sheet-course.ts";

type Head = Parameters<typeof rowRule>[0];

/** A rule about the courses of rows, in every sheet whose courses are of one of the kinds; one course is one cause. */
export function courseRule(
  head: Head,
  kinds: readonly CourseKind[],
  rows: (course: SheetCourse, subject: CheckSubject) => RowCheck | null,
): RosterRule {
  return rowRule({ cause: "course", ...head }, (sheet, subject) => {
    const course = sheetCourse(sheet);
    return course && kinds.includes(course.kind) ? rows(course, subject) : null;
  });
}

/** Whether a code is long enough to have its parts; a shorter one is another rule's business. */
export function hasParts(code: string): boolean {
  return code.length === courseCodeLength;
}

/** Courses of this school's own plan. */
export const ownKinds = [
  "term",
  "make-up",
  "late",
  "retake",
  "reread",
] as const satisfies readonly CourseKind[];
/** Courses of this school's plan, also those that others' courses are credited as. */
export const planKinds = [...ownKinds, "credited"] as const satisfies readonly CourseKind[];
export const allKinds = [...planKinds, "elsewhere"] as const satisfies readonly CourseKind[];
