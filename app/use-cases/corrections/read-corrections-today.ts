import { caseStates, isEnded } from "#app/domain/grade-corrections/case-states.ts";
import { approvalsUnderWay } from "#app/domain/grade-corrections/cases.ts";
import { type CorrectionCard, correctionCards } from "#app/domain/grade-corrections/today.ts";
import { may } from "#app/domain/people/permissions.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { listCaseHeads } from "#db/queries/correction-case-heads.ts";
import { listSteps } from "#db/queries/correction-steps.ts";
import type { Scope } from "#db/scope.ts";

const open = caseStates.filter((state) => !isEnded(state));

/** What of the term's corrections waits for this person. `today`: YYYY-MM-DD where the school is. */
export async function readCorrectionsToday(
  scope: Scope,
  term: string,
  today: string,
): Promise<CorrectionCard[]> {
  if (!may(scope.user, "correction:read")) return [];
  const cases = await listCaseHeads(scope, term, open);
  const underWay = cases.filter(({ state }) => state === "to-approve").map(({ id }) => id);
  const steps = groupBy(await listSteps(scope, underWay), ({ caseId }) => caseId);
  return correctionCards(
    cases.map(({ id, state, dueOn, openedBy, askedBy, chain }) => ({
      ...{ id, state, dueOn, askedBy },
      openedBy: openedBy.id,
      chain: chain ?? [],
      approvals: approvalsUnderWay(steps.get(id) ?? []).flatMap(({ capacity, by }) =>
        capacity ? [{ capacity, userId: by.id }] : [],
      ),
    })),
    scope.user,
    today,
  );
}
