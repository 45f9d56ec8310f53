import type { BookKind } from "#app/domain/rosters/books.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockBatch } from "#db/queries/batches.ts";
import { insertFile } from "#db/queries/files.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { listActiveChecks } from "#db/queries/roster-jobs.ts";
import { insertRoster, listCurrentRosters, listRosters } from "#db/queries/rosters.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import { sha256Of } from "../hash-roster.ts";
import type { ReceivedFile } from "../receive-file.ts";

export type ReceiveRosterOutcome =
  | { kind: "received"; rosterId: number; jobId: number }
  /** These bytes are what the batch has, or is reading: nothing was kept. */
  | { kind: "unchanged"; rosterId: number }
  | { kind: "not-found" };

type Received = { batchId: number; file: ReceivedFile; expected: BookKind | null };

/**
 * Keeps a book that was uploaded into a batch as it is, and asks for it to be read and checked. `expected`: the book that
 * the user says it is; null to let the console find out.
 */
export async function receiveRoster(scope: Scope, received: Received): Promise<ReceiveRosterOutcome> {
  return inTransaction(scope, (trx) => keepRoster(trx, { ...received, source: "imported" }));
}

/** The same for a book that the console made itself. */
export async function keepRoster(
  trx: InTransaction<Scope>,
  { batchId, file, expected, source }: Received & { source: "imported" | "built" },
): Promise<ReceiveRosterOutcome> {
  const sha256 = sha256Of(file.bytes);
  const batch = await lockBatch(trx, batchId);
  if (!batch) return { kind: "not-found" };
  const [current, all, active] = await Promise.all([
    listCurrentRosters(trx, batchId),
    listRosters(trx, batchId),
    listActiveChecks(trx),
  ]);
  const beingRead = all.filter(
    ({ id, state }) => state === "received" && active.some(({ rosterId }) => rosterId === id),
  );
  const same = [...current, ...beingRead].find((one) => one.sha256 === sha256);
  if (same) return { kind: "unchanged", rosterId: same.id };
  const { id: fileId } = await insertFile(trx, file);
  const draft = { batchId, source, expected, fileId, fileName: file.name, sha256 };
  const rosterId = await insertRoster(trx, draft);
  const jobId = await enqueueJob(trx, "check-roster", { term: batch.term, batchId, rosterId });
  await writeAudit(trx, {
    action: "roster:receive",
    subject: `batch:${batchId}/roster:${rosterId}`,
    changes: [
      { field: "source", from: null, to: source },
      { field: "fileName", from: null, to: file.name },
      { field: "sha256", from: null, to: sha256 },
      { field: "size", from: null, to: file.bytes.byteLength },
    ],
  });
  return { kind: "received", rosterId, jobId };
}
