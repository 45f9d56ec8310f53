import { answerInRun, type QueryAnswer } from "#app/domain/course-codes/query-answers.ts";
import { type NoteFault, noteFault } from "#app/domain/notes/note-length.ts";
import { writeAudit } from "#db/queries/audit.ts";
import type { Run, StoredCause } from "#db/queries/comparison-rows.ts";
import { findCause, findLatestRunId, lockRun } from "#db/queries/comparisons.ts";
import { insertAnswer, listAnswersTo, withdrawAnswerRow } from "#db/queries/query-answers.ts";
import { listSignatures } from "#db/queries/run-signatures.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";

export type AnswerRefusal =
  | NoteFault
  /** Blocking findings cannot be waived; listed ones ask for nothing. */
  | "not-a-query"
  | "not-the-latest-run"
  /** What was signed does not change: compare again, then answer. */
  | "run-is-signed";

export type AnswerQueryOutcome =
  | { kind: "answered"; id: number }
  | { kind: "withdrawn" }
  | { kind: "not-found" }
  /** Somebody else answered or took back meanwhile: this is what holds now. */
  | { kind: "conflict"; current: QueryAnswer | null }
  | { kind: "refused"; reason: AnswerRefusal };

/** The cause, and the id of the answer that the person saw (null: none). */
export type AnsweredCause = { runId: number; causeNumber: number; seenAnswerId: number | null };

/** Answers a query with a note, in place of an answer before; both stay in the history. */
export async function answerQuery(
  scope: Scope,
  input: AnsweredCause & { note: string },
): Promise<AnswerQueryOutcome> {
  const reason = noteFault(input.note);
  if (reason) return { kind: "refused", reason };
  const note = input.note.trim();
  return inAnswerableRun(scope, input, async (trx, run, cause, current) => {
    if (current) await withdrawAnswerRow(trx, current.id);
    const { kind, key: origin } = cause;
    const id = await insertAnswer(trx, { kind, origin, term: run.term, runId: run.id, note });
    await writeAudit(trx, {
      action: "query:answer",
      subject: `comparison:${run.id}/cause:${cause.number}`,
      changes: [{ field: "note", from: current?.note ?? null, to: note }],
    });
    return { kind: "answered", id };
  });
}

/** Takes an answer back: the query is open again. */
export async function withdrawAnswer(scope: Scope, input: AnsweredCause): Promise<AnswerQueryOutcome> {
  return inAnswerableRun(scope, input, async (trx, run, cause, current) => {
    if (!current) return { kind: "conflict", current };
    await withdrawAnswerRow(trx, current.id);
    await writeAudit(trx, {
      action: "query:withdraw-answer",
      subject: `comparison:${run.id}/cause:${cause.number}`,
      changes: [{ field: "note", from: current.note, to: null }],
    });
    return { kind: "withdrawn" };
  });
}

async function inAnswerableRun(
  scope: Scope,
  { runId, causeNumber, seenAnswerId }: AnsweredCause,
  work: (
    trx: InTransaction<Scope>,
    run: Run,
    cause: StoredCause,
    current: QueryAnswer | null,
  ) => Promise<AnswerQueryOutcome>,
): Promise<AnswerQueryOutcome> {
  return inTransaction(scope, async (trx) => {
    const run = await lockRun(trx, runId);
    const cause = run && (await findCause(trx, runId, causeNumber));
    if (!run || !cause) return { kind: "not-found" };
    if (cause.weight !== "query") return { kind: "refused", reason: "not-a-query" };
    if ((await findLatestRunId(trx, run.term)) !== run.id)
      return { kind: "refused", reason: "not-the-latest-run" };
    if ((await listSignatures(trx, { runId })).length > 0)
      return { kind: "refused", reason: "run-is-signed" };
    const current = answerInRun(await listAnswersTo(trx, cause.kind, cause.key), run, null);
    if ((current?.id ?? null) !== seenAnswerId) return { kind: "conflict", current };
    return work(trx, run, cause, current);
  });
}
