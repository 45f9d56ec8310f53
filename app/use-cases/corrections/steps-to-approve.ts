import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { type CaseStep, listSteps } from "#db/queries/correction-steps.ts";
import type { SchoolScope } from "#db/scope.ts";

/** The steps of those cases that wait for an approval, by case: of no other have approvals to be counted. */
export async function readStepsToApprove(
  scope: SchoolScope,
  cases: readonly { id: number; state: CaseState }[],
): Promise<ReadonlyMap<number, readonly CaseStep[]>> {
  const toApprove = cases.filter(({ state }) => state === "to-approve").map(({ id }) => id);
  return groupBy(await listSteps(scope, toApprove), ({ caseId }) => caseId);
}
