import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import {
  mayBecomeResult,
  type SubmissionChannel,
  type SubmissionFault,
  type SubmissionResult,
  submissionFault,
} from "#app/domain/rosters/batches/submissions.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findBatchExport, listBatchExports } from "#db/queries/batch-exports.ts";
import {
  type BatchSubmission,
  findSubmission,
  insertSubmission,
  updateSubmissionResult,
} from "#db/queries/batch-submissions.ts";
import { lockBatch } from "#db/queries/batches.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type SubmissionInput = {
  exportId: number;
  /** YYYY-MM-DD */
  submittedOn: string;
  channel: SubmissionChannel;
  note: string;
  result: SubmissionResult;
};

export type RecordSubmissionOutcome =
  | { kind: "recorded"; id: number }
  | { kind: "not-found" }
  /** `not-the-latest-export`: a newer one was made; that is the one to hand in. */
  | { kind: "refused"; reason: SubmissionFault | "not-the-latest-export" };

/** Writes down that an export was handed in: when, by whom, by which way, and what came of it. */
export async function recordSubmission(
  scope: Scope,
  input: SubmissionInput,
): Promise<RecordSubmissionOutcome> {
  const found = await findBatchExport(scope, input.exportId);
  if (!found) return { kind: "not-found" };
  const { batchId, exportedAt } = found;
  const days = { exportedOn: taipeiDay(exportedAt), today: taipeiDay(scope.now) };
  const fault = submissionFault(input, days);
  if (fault) return { kind: "refused", reason: fault };
  return inTransaction(scope, async (trx) => {
    await lockBatch(trx, batchId);
    const [newest] = await listBatchExports(trx, batchId);
    if (newest?.id !== input.exportId) return { kind: "refused", reason: "not-the-latest-export" };
    const { exportId, submittedOn, channel, result } = input;
    const note = input.note.trim();
    const id = await insertSubmission(trx, { batchId, exportId, submittedOn, channel, note, result });
    await writeAudit(trx, {
      action: "batch:submit",
      subject: `batch:${batchId}/export:${exportId}`,
      changes: [
        { field: "submittedOn", from: null, to: submittedOn },
        { field: "channel", from: null, to: channel },
        { field: "result", from: null, to: result },
      ],
    });
    return { kind: "recorded", id };
  });
}

export type RecordResultOutcome =
  | { kind: "recorded" }
  | { kind: "not-found" }
  | { kind: "refused"; reason: "result-is-final" }
  /** Somebody else recorded it meanwhile: this is how it is now. */
  | { kind: "conflict"; current: BatchSubmission };

/** What the central database made of a submission. */
export async function recordResult(
  scope: Scope,
  { id, version, result }: { id: number; version: number; result: SubmissionResult },
): Promise<RecordResultOutcome> {
  return inTransaction(scope, async (trx) => {
    const before = await findSubmission(trx, id);
    if (!before) return { kind: "not-found" };
    if (before.version !== version) return { kind: "conflict", current: before };
    if (!mayBecomeResult(before.result, result)) return { kind: "refused", reason: "result-is-final" };
    if (!(await updateSubmissionResult(trx, { id, version, result })))
      return { kind: "conflict", current: before };
    await writeAudit(trx, {
      action: "batch:result",
      subject: `batch:${before.batchId}/submission:${id}`,
      changes: [{ field: "result", from: before.result, to: result }],
    });
    return { kind: "recorded" };
  });
}
