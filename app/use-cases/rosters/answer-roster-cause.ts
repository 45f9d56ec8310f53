import { type NoteFault, noteFault } from "#app/domain/notes/note-length.ts";
import { needsAnswer, newestOf, type RosterAnswer } from "#app/domain/rosters/roster-answers.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockBatch } from "#db/queries/batches.ts";
import { insertRosterAnswer, listAnswersOfBatch, withdrawRosterAnswer } from "#db/queries/roster-answers.ts";
import { findRosterCause, type StoredCause } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import { findRoster, listCurrentRosters, type StoredRoster } from "#db/queries/rosters.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";

export type RosterAnswerRefusal =
  | NoteFault
  /** What blocks cannot be waived. */
  | "not-a-query"
  /** Another version of the book is in force. */
  | "not-the-current-version"
  /** It was checked again meanwhile; the causes have other numbers. */
  | "checked-again";

export type AnswerRosterOutcome =
  | { kind: "answered"; id: number }
  | { kind: "withdrawn" }
  | { kind: "not-found" }
  /** Somebody else answered or took back meanwhile: this is what holds now. */
  | { kind: "conflict"; current: RosterAnswer | null }
  | { kind: "refused"; reason: RosterAnswerRefusal };

/** The cause, in the check that the person saw, and the id of the answer that was seen (null: none). */
export type AnsweredRosterCause = {
  rosterId: number;
  checkId: number;
  causeNumber: number;
  seenAnswerId: number | null;
};

/** Answers a cause with a note, in place of an answer before; both stay in the history. Signatures before it are void. */
export async function answerRosterCause(
  scope: Scope,
  input: AnsweredRosterCause & { note: string },
): Promise<AnswerRosterOutcome> {
  const reason = noteFault(input.note);
  if (reason) return { kind: "refused", reason };
  const note = input.note.trim();
  return inAnswerable(scope, input, async (trx, roster, cause, current) => {
    if (current) await withdrawRosterAnswer(trx, current.id);
    const { origin, rule, findings, content } = cause;
    const { id: rosterId, batchId } = roster;
    const id = await insertRosterAnswer(trx, { origin, rule, batchId, rosterId, note, findings, content });
    // The note itself may name somebody: it is kept sealed, and the entry names it by its number.
    await writeAudit(trx, {
      action: "roster:answer",
      subject: subjectOf(roster, cause),
      changes: [{ field: "answer", from: current?.id ?? null, to: id }],
    });
    return { kind: "answered", id };
  });
}

/** Takes an answer back: the cause asks again. */
export async function withdrawRosterCauseAnswer(
  scope: Scope,
  input: AnsweredRosterCause,
): Promise<AnswerRosterOutcome> {
  return inAnswerable(scope, input, async (trx, roster, cause, current) => {
    if (!current) return { kind: "conflict", current };
    await withdrawRosterAnswer(trx, current.id);
    await writeAudit(trx, {
      action: "roster:withdraw-answer",
      subject: subjectOf(roster, cause),
      changes: [{ field: "answer", from: current.id, to: null }],
    });
    return { kind: "withdrawn" };
  });
}

function subjectOf({ batchId, id }: StoredRoster, cause: StoredCause): string {
  return `batch:${batchId}/roster:${id}/cause:${cause.number}`;
}

async function inAnswerable(
  scope: Scope,
  { rosterId, checkId, causeNumber, seenAnswerId }: AnsweredRosterCause,
  work: (
    trx: InTransaction<Scope>,
    roster: StoredRoster,
    cause: StoredCause,
    current: RosterAnswer | null,
  ) => Promise<AnswerRosterOutcome>,
): Promise<AnswerRosterOutcome> {
  const found = await findRoster(scope, rosterId);
  if (!found) return { kind: "not-found" };
  return inTransaction(scope, async (trx) => {
    await lockBatch(trx, found.batchId);
    const current = await listCurrentRosters(trx, found.batchId);
    const roster = current.find(({ id }) => id === rosterId);
    if (!roster) return { kind: "refused", reason: "not-the-current-version" };
    if ((await listLatestChecks(trx, [rosterId])).get(rosterId)?.id !== checkId)
      return { kind: "refused", reason: "checked-again" };
    const cause = await findRosterCause(trx, checkId, causeNumber);
    if (!cause) return { kind: "not-found" };
    if (!needsAnswer(cause.grade)) return { kind: "refused", reason: "not-a-query" };
    const answer = newestOf(await listAnswersOfBatch(trx, roster.batchId), roster.batchId, cause.origin);
    if ((answer?.id ?? null) !== seenAnswerId) return { kind: "conflict", current: answer };
    return work(trx, roster, cause, answer);
  });
}
