import type { Term } from "../calendar/term.ts";
import type { Approver } from "./approvals.ts";
import { type CaseState, isEnded } from "./case-states.ts";
import {
  type CaseCause,
  type CaseReason,
  type CorrectionCase,
  type CorrectionRecord,
  type CorrectionStep,
  caseName,
} from "./cases.ts";
import { type ApprovalGiven, approvalsGiven } from "./correction-register.ts";

/** One place of the chain. `given` null: still to be signed. */
export type SlipApproval = { capacity: Approver; given: ApprovalGiven | null };

/** 成績更正核定單: one case or pattern, to be signed on paper or kept with what was approved. Moments UTC, days at school. */
export type CorrectionSlip = {
  school: { code: string; name: string | null };
  /** Of an invented school. */
  demo: boolean;
  term: Term;
  madeAt: string;
  case: string;
  isPattern: boolean;
  state: CaseState;
  reason: CaseReason;
  words: string;
  cause: CaseCause | null;
  mended: string | null;
  openedOn: string;
  openedBy: string;
  records: readonly CorrectionRecord[];
  evidence: readonly { name: string; sha256: string }[];
  approvals: readonly SlipApproval[];
  /** Approval was asked for outside of the period for corrections: why, and whether the director consented. */
  outside: { reason: string; consent: ApprovalGiven | null } | null;
};

export type SlipFacts = Pick<CorrectionSlip, "school" | "demo" | "term" | "madeAt" | "evidence"> & {
  one: CorrectionCase;
  records: readonly CorrectionRecord[];
  steps: readonly CorrectionStep[];
  /** As it was fixed when approval was asked for; before that, as it would be today. */
  chain: readonly Approver[];
};

export function correctionSlip({ one, records, steps, chain, ...facts }: SlipFacts): CorrectionSlip {
  const given = approvalsGiven(steps);
  const { isPattern, state, reason, words, cause, mended, openedOn, openedBy, outsideReason } = one;
  return {
    ...facts,
    ...{ case: caseName(one), isPattern, state, reason, words, cause, mended, openedOn, records },
    openedBy: openedBy.name,
    approvals: placesOf(chain, given, state),
    outside:
      outsideReason === null
        ? null
        : {
            reason: outsideReason,
            consent: given.find(({ capacity }) => capacity === "director") ?? null,
          },
  };
}

/** Approvals count in the chain's order. Of what has ended nothing is due any more. */
function placesOf(
  chain: readonly Approver[],
  given: readonly ApprovalGiven[],
  state: CaseState,
): SlipApproval[] {
  return chain
    .map((capacity, at) => ({ capacity, given: given[at] ?? null }))
    .filter((one) => one.given !== null || !isEnded(state));
}
