import { daysBetween } from "../calendar/roc-date.ts";
import { may, type Standing } from "../people/permissions.ts";
import { type Approval, type Approver, nextApprover } from "./approvals.ts";
import { isOverdue } from "./case-clock.ts";
import type { CaseState } from "./case-states.ts";

/** A case that is not over, as far as Today looks at it. */
export type OpenCase = {
  id: number;
  state: CaseState;
  dueOn: string | null;
  openedBy: number;
  askedBy: number | null;
  chain: readonly Approver[];
  approvals: readonly Approval[];
};

export type CorrectionCard =
  /** `days`: how long the one that waits longest is overdue. `caseId`: where there is only one. */
  | { kind: "corrections-overdue"; cases: number; days: number; caseId: number | null }
  | { kind: "corrections-to-approve"; cases: number; caseId: number | null };

/**
 * What waits for somebody among the corrections: for the office those that should have been looked into, for whom it is the
 * turn those to approve. `today`: YYYY-MM-DD where the school is.
 */
export function correctionCards(
  cases: readonly OpenCase[],
  person: Standing & { id: number },
  today: string,
): CorrectionCard[] {
  const overdue = may(person, "correction:investigate") ? cases.filter((one) => isOverdue(one, today)) : [];
  const mine = cases.filter((one) => isTurnOf(one, person));
  const only = (list: readonly OpenCase[]) => (list.length === 1 ? (list[0]?.id ?? null) : null);
  const days = overdue.flatMap(({ dueOn }) => (dueOn === null ? [] : [daysBetween(dueOn, today)]));
  return [
    ...(overdue.length > 0
      ? [
          {
            kind: "corrections-overdue" as const,
            cases: overdue.length,
            days: Math.max(...days),
            caseId: only(overdue),
          },
        ]
      : []),
    ...(mine.length > 0
      ? [{ kind: "corrections-to-approve" as const, cases: mine.length, caseId: only(mine) }]
      : []),
  ];
}

function isTurnOf(
  { state, chain, approvals, openedBy, askedBy }: OpenCase,
  person: Standing & { id: number },
): boolean {
  if (state !== "to-approve" || person.id === openedBy || person.id === askedBy) return false;
  if (approvals.some(({ userId }) => userId === person.id)) return false;
  const next = nextApprover(chain, approvals);
  return next !== null && may(person, `correction:approve-as-${next}`);
}
