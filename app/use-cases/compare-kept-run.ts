import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { type ComparisonResult, findingKinds } from "#app/domain/course-codes/findings.ts";
import type { Run } from "#db/queries/comparison-rows.ts";
import { findRun } from "#db/queries/comparisons.ts";
import { findSchool, type School } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readComparisonInput } from "./comparison-input.ts";

export type KeptComparison = { run: Run; school: School; result: ComparisonResult };

/**
 * The whole result of a run, compared again from the data that it was made of: what a workbook shows beyond the findings.
 * `not-the-same` when the numbers are not those of the run (an update changed the rules): compare anew instead.
 */
export async function compareKeptRun(
  scope: SchoolScope,
  runId: number,
): Promise<KeptComparison | "not-found" | "not-the-same"> {
  const [run, school] = await Promise.all([findRun(scope, runId), findSchool(scope)]);
  if (!run || !school) return "not-found";
  const result = compareCourseCodes(await readComparisonInput(scope, school, run.term, run.inputs));
  const same =
    result.causes.length === run.totals.causes &&
    findingKinds.every((kind) => (result.counts[kind] ?? 0) === (run.counts[kind] ?? 0));
  return same ? { run, school, result } : "not-the-same";
}
