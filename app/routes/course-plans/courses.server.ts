import { z } from "zod";
import { searchText, tableSearch } from "#app/components/table/table-search.ts";
import { partOf } from "#app/domain/course-codes/code.ts";
import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { categoryOf } from "#app/domain/course-codes/plan.ts";
import {
  filterPlanCourses,
  planCourseSorts,
  sortPlanCourses,
} from "#app/domain/course-codes/plan-course-list.ts";
import { readSearch } from "#app/forms.server.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import type { SchoolScope } from "#db/scope.ts";

const search = tableSearch(planCourseSorts, "code").extend({
  programme: z.string().length(16).nullable().catch(null).default(null),
  category: z.string().length(1).nullable().catch(null).default(null),
  q: searchText,
});

/** All courses of a version, and those that the address asks for, in its order. */
export async function readCourses(request: Request, scope: SchoolScope, planId: number) {
  const [version] = await readPlanVersions(scope, [planId]);
  const courses: readonly PlanCourse[] = version?.courses ?? [];
  const asked = readSearch(request, search);
  const { programme, category, q, sort, direction } = asked;
  const inFilter = filterPlanCourses(courses, { programme, category: null, text: q });
  const shown = filterPlanCourses(inFilter, { programme: null, category, text: "" });
  return {
    search: asked,
    shown: sortPlanCourses(shown, sort, direction),
    programmes: [...new Set(courses.map(({ code }) => partOf(code, "programme")))].sort(),
    /** How many courses of each 課程類別 the other filters leave. */
    categories: countBy(courses, inFilter),
    all: inFilter.length,
  };
}

function countBy(courses: readonly PlanCourse[], inFilter: readonly PlanCourse[]) {
  const categories = [...new Set(courses.map(categoryOf))].sort();
  return categories.map((category) => ({
    category,
    courses: inFilter.filter((course) => categoryOf(course) === category).length,
  }));
}
