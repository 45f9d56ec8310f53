import type { PlanCourse, PlanVersion } from "#app/domain/course-codes/model.ts";

/** A plan version of the school year, with these courses; a course has two credits in every semester unless it says otherwise. */
export function plan(
  courses: readonly (Pick<PlanCourse, "code"> & Partial<PlanCourse>)[],
  change: Partial<PlanVersion> = {},
): PlanVersion {
  return {
    id: "plan",
    form: "new",
    year: 113,
    marks: [],
    sha256: "",
    courses: courses.map((course) => ({
      name: "國語文",
      credits: "222222",
      modes: "111111",
      attribute: null,
      ...course,
    })),
    deletions: [],
    ...change,
  };
}
