import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { partOf } from "#app/domain/course-codes/code.ts";
import { newestByProgramme } from "#app/domain/course-codes/plan-order.ts";
import { caseName } from "#app/domain/grade-corrections/cases.ts";
import { type Action, reachOf } from "#app/domain/people/permissions.ts";
import type { Searchable, SearchableCase } from "#app/domain/search/found.ts";
import { readCases } from "#app/use-cases/corrections/read-cases.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listCoursesOf } from "#db/queries/plan-courses.ts";
import { listPlanLines, outlinesInForce } from "#db/queries/plan-list.ts";
import { listStudents } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";

/** The term's data in force, its correction cases and the plan courses in force, each as far as the person may see it. */
export async function searchableFor(scope: Scope, term: Term): Promise<Searchable> {
  const datasets = await listCurrentDatasets(scope, formatTerm(term));
  const of = async <T>(slot: string, list: (importId: number) => Promise<T[]>): Promise<T[]> => {
    const importId = datasets.find((dataset) => dataset.slot === slot)?.importId;
    return importId === undefined ? [] : list(importId);
  };
  const [seesStudents, seesClasses, homerooms] = await Promise.all([
    visibleClasses(scope, "student:read", term),
    visibleClasses(scope, "search:use", term),
    of("homerooms", (id) => listHomerooms(scope, id)),
  ]);
  const names = new Map(homerooms.map(({ key, name }) => [key, name]));
  const [students, offerings, planCourses, corrections] = await Promise.all([
    seesStudents && of("students", (id) => listStudents(scope, id)),
    of("offerings", (id) => listOfferings(scope, id)),
    reachOf(scope.user, "plan:read") === null ? null : coursesInForce(scope),
    visibleCases(scope, term),
  ]);
  return {
    students:
      students
        ?.filter(({ classKey }) => seesStudents?.(classKey))
        .map(({ number, name, classKey, seat }) => ({
          number,
          name,
          className: names.get(classKey) ?? classKey,
          seat,
        })) ?? null,
    homerooms: homerooms.filter(({ key }) => seesClasses?.(key)),
    offerings,
    planCourses,
    corrections,
  };
}

/** The cases that stand on the person's board, with the students and courses that it shows; null for who has none. */
async function visibleCases(scope: Scope, term: Term): Promise<SearchableCase[] | null> {
  const reach = reachOf(scope.user, "correction:read");
  if (reach === null) return null;
  const cases = await readCases({ ...scope, reach }, formatTerm(term));
  return cases.map(({ line, records }) => ({
    id: line.id,
    name: caseName(line),
    state: line.state,
    first: line.first,
    about: records.flatMap((record) => [
      record.studentNumber,
      record.studentName,
      record.className,
      record.course,
    ]),
  }));
}

/** Which classes an action reaches; null when the person may not do it at all. */
async function visibleClasses(
  scope: Scope,
  action: Action,
  term: Term,
): Promise<((classKey: string) => boolean) | null> {
  const reach = reachOf(scope.user, action);
  if (reach === null) return null;
  const own = await listOwnClassKeys({ ...scope, reach }, formatTerm(term));
  return (classKey) => own === null || own.includes(classKey);
}

/** The courses of the newest plan of each programme. */
async function coursesInForce(scope: Scope) {
  const newest = newestByProgramme(outlinesInForce(await listPlanLines(scope)));
  const courses = await listCoursesOf(scope, [...new Set(newest.values())]);
  return courses.filter(({ planId, code }) => newest.get(partOf(code, "programme")) === planId);
}
