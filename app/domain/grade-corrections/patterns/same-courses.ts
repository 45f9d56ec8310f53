import { onceFor } from "../../tables/once-for.ts";
import type { GradedCourse } from "../graded-course.ts";
import { recordsByCourse } from "./basis.ts";
import { signatureDetector } from "./same-signature.ts";

const none: ReadonlySet<string> = new Set();

/** The same error in the same column of the same course. */
export const sameComponent = signatureDetector(({ wrong }) => ({
  courses: new Set([wrong.course]),
  apart: none,
}));

/** The same error in the same column of the other courses of the teacher. */
export const sameTeacher = signatureDetector(({ wrong }, { records }) => {
  const { teacher, course } = wrong;
  const all = teacher === null ? none : (coursesByTeacher(records).get(teacher) ?? none);
  return { courses: new Set([...all].filter((one) => one !== course)), apart: new Set([course]) };
});

const coursesByTeacher = onceFor((records: readonly GradedCourse[]) => {
  const teachers = new Map<string, Set<string>>();
  for (const [course, [first]] of recordsByCourse(records)) {
    // The teacher is the offering's, so that all records of a course have the same.
    const teacher = first?.teacher ?? null;
    if (teacher === null) continue;
    const known = teachers.get(teacher);
    if (known) known.add(course);
    else teachers.set(teacher, new Set([course]));
  }
  return teachers;
});
