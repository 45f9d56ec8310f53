import { partOf } from "./code.ts";
import type { PlanCourse } from "./model.ts";
import { categoryOf } from "./plan.ts";
import { ambiguousNames } from "./plan-versions.ts";

/** `programme`: 16 characters, `category`: 課程類別; null for all. `text`: part of the code or the name. */
export type PlanCourseQuery = { programme: string | null; category: string | null; text: string };

export function filterPlanCourses(courses: readonly PlanCourse[], query: PlanCourseQuery): PlanCourse[] {
  const text = query.text.normalize("NFKC").toLowerCase();
  return courses.filter(
    (course) =>
      (query.programme === null || partOf(course.code, "programme") === query.programme) &&
      (query.category === null || categoryOf(course) === query.category) &&
      (text === "" || `${course.code}\n${course.name}`.normalize("NFKC").toLowerCase().includes(text)),
  );
}

export const planCourseSorts = ["code", "name"] as const;
export type PlanCourseSort = (typeof planCourseSorts)[number];

const names = new Intl.Collator("zh-Hant-TW");

export function sortPlanCourses(
  courses: readonly PlanCourse[],
  sort: PlanCourseSort,
  direction: "asc" | "desc",
): PlanCourse[] {
  const sign = direction === "asc" ? 1 : -1;
  const byCode = (a: PlanCourse, b: PlanCourse) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  const compare = sort === "name" ? (a: PlanCourse, b: PlanCourse) => names.compare(a.name, b.name) : byCode;
  return [...courses].sort((a, b) => sign * compare(a, b) || byCode(a, b));
}

/** A subject name with more than one code in a programme, and the courses that bear it. */
export type AmbiguousName = { programme: string; name: string; courses: readonly PlanCourse[] };

/** As `ambiguousNames`, with the courses themselves: what tells them apart is their credits and 部定校訂. */
export function ambiguousCourses(courses: readonly PlanCourse[]): AmbiguousName[] {
  const byCode = new Map(courses.map((course) => [course.code, course]));
  return ambiguousNames(courses).map(({ programme, name, codes }) => ({
    programme,
    name,
    courses: codes.sort().flatMap((code) => byCode.get(code) ?? []),
  }));
}
