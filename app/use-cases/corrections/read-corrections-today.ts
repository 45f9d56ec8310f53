import { openStates } from "#app/domain/grade-corrections/case-states.ts";
import { approvalsOf } from "#app/domain/grade-corrections/cases.ts";
import { type CorrectionCard, correctionCards } from "#app/domain/grade-corrections/today.ts";
import { may } from "#app/domain/people/permissions.ts";
import { listCaseHeads } from "#db/queries/correction-case-heads.ts";
import type { Scope } from "#db/scope.ts";
import { readStepsToApprove } from "./steps-to-approve.ts";

/** What of the term's corrections waits for this person. `today`: YYYY-MM-DD where the school is. */
export async function readCorrectionsToday(
  scope: Scope,
  term: string,
  today: string,
): Promise<CorrectionCard[]> {
  if (!may(scope.user, "correction:read")) return [];
  const cases = await listCaseHeads(scope, term, openStates);
  const steps = await readStepsToApprove(scope, cases);
  return correctionCards(
    cases.map(({ id, state, dueOn, openedBy, askedBy, chain }) => ({
      ...{ id, state, dueOn, askedBy },
      openedBy: openedBy.id,
      chain: chain ?? [],
      approvals: approvalsOf(steps.get(id) ?? []),
    })),
    scope.user,
    today,
  );
}
