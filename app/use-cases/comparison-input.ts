import { parseTerm } from "#app/domain/calendar/term.ts";
import type { ComparisonInput, SegmentTables } from "#app/domain/course-codes/model.ts";
import { segmentTableNames } from "#app/domain/course-codes/model.ts";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";
import { importIn, type RunInputs } from "#app/domain/course-codes/run-inputs.ts";
import { listSubjectEntries, listTableEntries } from "#db/queries/code-tables.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import { listStudents } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";

/**
 * What a comparison is given, from the imports that `inputs` names. Rows of an import never change, so that an old run
 * can be read again as it was.
 */
export async function readComparisonInput(
  scope: SchoolScope,
  school: { code: string },
  term: string,
  inputs: RunInputs,
): Promise<ComparisonInput> {
  const importOf = (slot: string) => importIn(inputs, slot);
  const [plans, tables, homerooms, students, offerings, enrolments] = await Promise.all([
    readPlanVersions(
      scope,
      inputs.plans.map(({ id }) => id),
    ),
    readTables(scope, importOf),
    listHomerooms(scope, importOf("homerooms")),
    listStudents(scope, importOf("students")),
    listOfferings(scope, importOf("offerings")),
    listEnrolments(scope, importOf("enrolments")),
  ]);
  const parsed = parseTerm(term);
  if (!parsed) throw new Error(`No term: ${term}`);
  return { school: school.code, term: parsed, plans, tables, homerooms, students, offerings, enrolments };
}

/** The project's own small tables, and in place of them or beside them what the school has imported. */
export async function readTables(
  scope: SchoolScope,
  importOf: (slot: string) => number,
): Promise<SegmentTables> {
  const imported = segmentTableNames.filter((name) => importOf(`code-table:${name}`) > 0);
  const [subjects, ...tables] = await Promise.all([
    importOf("subject-table") > 0 ? listSubjectEntries(scope, importOf("subject-table")) : null,
    ...imported.map((name) => listTableEntries(scope, importOf(`code-table:${name}`))),
  ]);
  const own = Object.fromEntries(imported.map((name, index) => [name, tables[index] ?? []]));
  return { entries: { ...referenceTables, ...own }, subjects };
}
