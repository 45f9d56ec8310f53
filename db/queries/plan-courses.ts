import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import type { SchoolScope } from "../scope.ts";

/** A course as one version has it. */
export type CourseInVersion = PlanCourse & { planId: number };

/** The same code in all versions, in the order in which they were received; also in those that were undone since. */
export async function listCourseVersions(scope: SchoolScope, code: string): Promise<CourseInVersion[]> {
  return courses(scope).where("code", "=", code).orderBy("plan_version_id").limit(1000).execute();
}

/** The courses of some versions, in the order of their codes. */
export async function listCoursesOf(
  scope: SchoolScope,
  planIds: readonly number[],
): Promise<CourseInVersion[]> {
  if (planIds.length === 0) return [];
  return courses(scope)
    .where("plan_version_id", "in", [...planIds])
    .orderBy("code")
    .limit(100_000)
    .execute();
}

/** Versions that take a code back, and what replaces it where the file says so. */
export async function listDeletionsOf(
  { db, schoolId }: SchoolScope,
  code: string,
): Promise<{ planId: number; replacedBy: string | null }[]> {
  return db
    .selectFrom("plan_deletions")
    .select(["plan_version_id as planId", "replaced_by as replacedBy"])
    .where("school_id", "=", schoolId)
    .where("code", "=", code)
    .orderBy("plan_version_id")
    .limit(1000)
    .execute();
}

function courses({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("plan_courses")
    .select(["plan_version_id as planId", "code", "name", "credits", "modes", "attribute"])
    .where("school_id", "=", schoolId);
}
