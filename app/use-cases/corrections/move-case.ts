import { nextApprover } from "#app/domain/grade-corrections/approvals.ts";
import {
  type CaseMove,
  type CaseState,
  isEnded,
  moveRules,
} from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { type MoveRefusal, refusalToMove, stateAfter } from "#app/domain/grade-corrections/move-case.ts";
import { may } from "#app/domain/people/permissions.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { countOpenCandidates } from "#db/queries/correction-candidates.ts";
import { type CaseChange, findCase, lockCase, updateCase } from "#db/queries/correction-cases.ts";
import { listCorrectionRecords } from "#db/queries/correction-records.ts";
import { insertStep } from "#db/queries/correction-steps.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import { type CaseStanding, readCaseStanding } from "./case-standing.ts";
import { findCandidates, keepCandidates, type PatternSearch } from "./search-pattern.ts";

export type MoveInput = {
  caseId: number;
  /** Of the case as the person saw it. */
  version: number;
  move: CaseMove;
  note: string;
  /** Why approval is asked for outside of the period. */
  outsideReason: string;
};

export type MoveOutcome =
  | { kind: "moved"; state: CaseState }
  | { kind: "not-found" }
  | { kind: "refused"; reason: MoveRefusal }
  /** Somebody else was faster: this is how the case is now. */
  | { kind: "conflict"; current: CorrectionCase };

/** Moves a case on: nothing else sets its state. */
export async function moveCase(scope: Scope, input: MoveInput): Promise<MoveOutcome> {
  // Before a pattern is closed it is searched once more: what the correction left wrong must not be closed with it.
  const left = input.move === "close" ? await searchAgain(scope, input.caseId) : undefined;
  return inTransaction(scope, async (trx) => {
    const one = await lockCase(trx, input.caseId);
    if (!one) return { kind: "not-found" };
    if (one.version !== input.version) return { kind: "conflict", current: one };
    const standing = await readCaseStanding(trx, one, await listCorrectionRecords(trx, one.id));
    const { user } = trx;
    const mover = { ...user, note: input.note, outsideReason: input.outsideReason };
    // Which candidates are open is told anew by the search, once nothing else speaks against closing.
    const facts = left ? { ...standing.facts, openCandidates: 0 } : standing.facts;
    const reason = refusalToMove(facts, input.move, mover);
    if (reason) return { kind: "refused", reason };
    if (left && (await openAfterSearch(trx, one, left)) > 0)
      return { kind: "refused", reason: "open-candidates" };
    const state = await makeMove(trx, standing, input);
    return { kind: "moved", state };
  });
}

async function searchAgain(scope: Scope, caseId: number): Promise<PatternSearch | undefined> {
  const one = await findCase(scope, caseId);
  // The search reads the whole term: not for who may not close, or where nothing is to be closed.
  const isTime = one && moveRules.close.from.includes(one.state) && may(scope.user, "correction:investigate");
  return isTime && one.isPattern ? findCandidates(scope, caseId) : undefined;
}

async function openAfterSearch(
  trx: InTransaction<Scope>,
  one: CorrectionCase,
  search: PatternSearch,
): Promise<number> {
  await keepCandidates(trx, one, search);
  return countOpenCandidates(trx, one.id);
}

async function makeMove(
  trx: InTransaction<Scope>,
  { one, facts, resubmission }: CaseStanding,
  { move, note, outsideReason }: MoveInput,
): Promise<CaseState> {
  const state = stateAfter(facts, move);
  const change: CaseChange = { state, ...(isEnded(state) && { endedAt: trx.now }) };
  if (move === "ask-approval")
    Object.assign(change, {
      askedBy: trx.user.id,
      askedAt: trx.now,
      chain: facts.chain,
      outsideReason: facts.isOutsidePeriod ? outsideReason.trim() : null,
    } satisfies CaseChange);
  // What comes after a correction is asked for anew, by the chain as it is then.
  if (move === "send-back") Object.assign(change, { chain: null, askedBy: null } satisfies CaseChange);
  if (move === "confirm-correction") change.correctedAt = trx.now;
  if (move === "link-submission" && resubmission.kind === "again")
    change.submissionId = resubmission.submissionId;
  if (!(await updateCase(trx, one, change))) throw new Error(`Case ${one.id} changed while it was held`);
  await insertStep(trx, one.id, {
    move,
    from: one.state,
    to: state,
    capacity: move === "approve" || move === "send-back" ? nextApprover(facts.chain, facts.approvals) : null,
    note: note.trim() === "" ? null : note.trim(),
  });
  await writeAudit(trx, {
    action: `correction:${move}`,
    subject: `correction:${one.id}`,
    changes: [{ field: "state", from: one.state, to: state }],
  });
  return state;
}
