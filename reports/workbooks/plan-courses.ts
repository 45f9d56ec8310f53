import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { requiredByOf, requirementOf } from "#app/domain/course-codes/plan.ts";
import type { AmbiguousName } from "#app/domain/course-codes/plan-course-list.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** The courses of a plan version, in the order of the page. */
export function planCoursesSheet(courses: readonly PlanCourse[], words: Words): SheetModel {
  const { columns } = words.coursePlans.courses;
  return {
    name: words.coursePlans.files.courses,
    columns: [
      { title: columns.code, kind: "code", width: 27 },
      { title: columns.name, kind: "text", width: 28 },
      { title: columns.required, kind: "text", width: 12 },
      { title: columns.credits, kind: "code", width: 18 },
      { title: columns.modes, kind: "code", width: 18 },
      { title: columns.attribute, kind: "code", width: 10 },
    ],
    rows: courses.map((course): Cell[] => [
      course.code,
      course.name,
      requiredByOf(course) + requirementOf(course),
      course.credits,
      course.modes,
      course.attribute,
    ]),
  };
}

/** Names with several codes: a row for each code, the name and its programme in each row. */
export function ambiguousNamesSheet(names: readonly AmbiguousName[], words: Words): SheetModel {
  const { columns } = words.coursePlans.names;
  return {
    name: words.coursePlans.files.names,
    columns: [
      { title: columns.name, kind: "text", width: 28 },
      { title: columns.programme, kind: "code", width: 20 },
      { title: columns.codes, kind: "code", width: 27 },
      { title: columns.required, kind: "text", width: 12 },
      { title: columns.credits, kind: "code", width: 18 },
    ],
    rows: names.flatMap(({ name, programme, courses }) =>
      courses.map((course): Cell[] => [
        name,
        programme,
        course.code,
        requiredByOf(course) + requirementOf(course),
        course.credits,
      ]),
    ),
  };
}
