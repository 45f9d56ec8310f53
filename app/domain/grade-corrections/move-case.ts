import { isTooShort } from "../notes/note-length.ts";
import { may, type Standing } from "../people/permissions.ts";
import { type Approval, type Approver, nextApprover } from "./approvals.ts";
import { type CaseMove, type CaseState, moveRules } from "./case-states.ts";
import type { CorrectionField } from "./correction-fields.ts";
import { sameValue } from "./correction-values.ts";

/** A record of a case. `present`: what the data in force say now; undefined: they have no such record any more. */
export type RecordStanding = {
  field: CorrectionField;
  before: string | null;
  /** undefined: nobody has said yet what is right. */
  after: string | null | undefined;
  present: string | null | undefined;
};

/** What decides about a move. Users by their id. */
export type CaseFacts = {
  state: CaseState;
  openedBy: number;
  /** Who asked for the approval that is under way. */
  askedBy: number | null;
  /** Those given since it was asked for. */
  approvals: readonly Approval[];
  /** As it was fixed when approval was asked for. */
  chain: readonly Approver[];
  records: readonly RecordStanding[];
  evidence: number;
  openCandidates: number;
  /** A pattern says what caused it. */
  isPattern: boolean;
  hasCause: boolean;
  /** Approval is asked for outside of the school's period for corrections. */
  isOutsidePeriod: boolean;
  /** Whether a wrong value was handed in, and handed in again after the correction. */
  submission: "none" | "wrong" | "again";
};

/** Who moves, with what. `outsideReason`: why outside of the period. */
export type Mover = Standing & { id: number; note: string; outsideReason: string };

export type MoveRefusal =
  | "not-from-here"
  | "not-permitted"
  | "note-missing"
  | "no-records"
  | "evidence-missing"
  | "after-missing"
  /** What is right is what is there. */
  | "nothing-to-correct"
  /** The data have another value than the case says was there: somebody was faster. */
  | "before-changed"
  | "cause-missing"
  | "outside-period"
  | "not-your-turn"
  | "own-case"
  | "same-person"
  | "not-arrived"
  | "not-resubmitted"
  /** Nothing wrong was handed in: there is nothing to hand in again. */
  | "nothing-submitted"
  | "must-be-resubmitted"
  | "open-candidates";

/** Whether a person may make a move; null when nothing speaks against it. */
export function refusalToMove(facts: CaseFacts, move: CaseMove, mover: Mover): MoveRefusal | null {
  const rule = moveRules[move];
  if (!rule.from.includes(facts.state)) return "not-from-here";
  const who = refusalOfPerson(facts, move, mover);
  if (who) return who;
  if (rule.note && isTooShort(mover.note)) return "note-missing";
  return needs[move]?.(facts, mover) ?? null;
}

/** The state after a move that was not refused. */
export function stateAfter(facts: CaseFacts, move: CaseMove): CaseState {
  if (move === "approve" && facts.approvals.length + 1 < facts.chain.length) return facts.state;
  return moveRules[move].to;
}

function refusalOfPerson(facts: CaseFacts, move: CaseMove, mover: Mover): MoveRefusal | null {
  const { by } = moveRules[move];
  if (by === "office") return may(mover, "correction:investigate") ? null : "not-permitted";
  if (by === "requester") {
    const mayAsk = may(mover, "correction:investigate") || mover.id === facts.openedBy;
    return mayAsk && may(mover, "correction:open") ? null : "not-permitted";
  }
  const next = nextApprover(facts.chain, facts.approvals);
  if (!may(mover, "correction:approve-as-officer") && !mayApproveHigher(mover)) return "not-permitted";
  if (next === null || !may(mover, `correction:approve-as-${next}`)) return "not-your-turn";
  // Nobody approves what they themselves asked for, and nobody twice.
  if (mover.id === facts.openedBy || mover.id === facts.askedBy) return "own-case";
  return facts.approvals.some(({ userId }) => userId === mover.id) ? "same-person" : null;
}

function mayApproveHigher(mover: Mover): boolean {
  return may(mover, "correction:approve-as-director") || may(mover, "correction:approve-as-principal");
}

type Need = (facts: CaseFacts, mover: Mover) => MoveRefusal | null;

const needs: Partial<Record<CaseMove, Need>> = {
  "ask-approval": (facts, { outsideReason }) => {
    const { records, evidence, isPattern, hasCause, isOutsidePeriod } = facts;
    if (records.length === 0) return "no-records";
    if (evidence === 0) return "evidence-missing";
    const wrong = wrongRecords(records);
    if (wrong) return wrong;
    if (isPattern && !hasCause) return "cause-missing";
    return isOutsidePeriod && isTooShort(outsideReason) ? "outside-period" : null;
  },
  approve: ({ records }) => wrongRecords(records),
  "confirm-correction": ({ records }) => (records.every(hasArrived) ? null : "not-arrived"),
  "link-submission": ({ submission }) => {
    if (submission === "none") return "nothing-submitted";
    return submission === "again" ? null : "not-resubmitted";
  },
  // What was corrected before anything was handed in need not be handed in again.
  close: ({ state, submission, openCandidates }) => {
    if (openCandidates > 0) return "open-candidates";
    return state === "corrected" && submission !== "none" ? "must-be-resubmitted" : null;
  },
};

function wrongRecords(records: readonly RecordStanding[]): MoveRefusal | null {
  const refusals = records.map(faultOfRecord);
  return (
    (["after-missing", "nothing-to-correct", "before-changed"] as const).find((one) =>
      refusals.includes(one),
    ) ?? null
  );
}

/** Why a record cannot be approved as it is; null when it can. What has arrived already is no reason to lose the case. */
export function faultOfRecord(
  one: RecordStanding,
): Extract<MoveRefusal, "after-missing" | "nothing-to-correct" | "before-changed"> | null {
  const { field, before, after, present } = one;
  if (after === undefined) return "after-missing";
  if (sameValue(field, before, after)) return "nothing-to-correct";
  const isUntouched = present !== undefined && sameValue(field, present, before);
  return isUntouched || hasArrived(one) ? null : "before-changed";
}

/** The data in force have the value that was approved. */
export function hasArrived({ field, after, present }: RecordStanding): boolean {
  return after !== undefined && present !== undefined && sameValue(field, present, after);
}
