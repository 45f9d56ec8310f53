import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import type { PatternBasis } from "#app/domain/grade-corrections/patterns/basis.ts";
import { readCorrectionSettings } from "#db/queries/correction-settings.ts";
import { findImport } from "#db/queries/imports.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import { findSchool } from "#db/queries/schools.ts";
import { listScores } from "#db/queries/scores.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readTables } from "../comparison-input.ts";
import { readTermRecords, type TermRecords } from "./term-records.ts";

/** All of a term that a search for patterns is given, and its records by `keyOfCourse`. */
export async function readPatternBasis(
  scope: SchoolScope,
  term: string,
): Promise<{ basis: PatternBasis; byKey: TermRecords["byKey"] }> {
  const [termRecords, settings, school] = await Promise.all([
    readTermRecords(scope, term, null),
    readCorrectionSettings(scope),
    findSchool(scope),
  ]);
  const { records, byKey, data, inForce, gradesImportId } = termRecords;
  const [plans, tables, previous] = await Promise.all([
    readPlanVersions(scope, inForce.planIds),
    readTables(scope, (slot) => importIn(inForce, slot)),
    readPrevious(scope, gradesImportId),
  ]);
  const { passMarks, decimals } = settings;
  return {
    basis: { school: school?.code ?? "", records, data, plans, tables, passMarks, decimals, previous },
    byKey,
  };
}

/** 學期成績 as the import before the one in force left them; null: there was none. */
async function readPrevious(scope: SchoolScope, importId: number | null) {
  const one = importId === null ? undefined : await findImport(scope, importId);
  const before = one?.basedOn ?? null;
  return before === null ? null : listScores(scope, before);
}
