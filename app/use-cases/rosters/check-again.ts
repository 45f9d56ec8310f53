import { writeAudit } from "#db/queries/audit.ts";
import { lockBatch } from "#db/queries/batches.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { listActiveChecks } from "#db/queries/roster-jobs.ts";
import { listCurrentRosters } from "#db/queries/rosters.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** Asks for every book of a batch to be checked again, with the data, the plans and the rules of now. */
export async function checkBatchAgain(
  scope: Scope,
  batchId: number,
): Promise<{ kind: "started"; jobIds: readonly number[] } | { kind: "not-found" }> {
  return inTransaction(scope, async (trx) => {
    const batch = await lockBatch(trx, batchId);
    if (!batch) return { kind: "not-found" };
    const [current, active] = await Promise.all([listCurrentRosters(trx, batchId), listActiveChecks(trx)]);
    const waiting = new Set(active.flatMap(({ rosterId, state }) => (state === "queued" ? [rosterId] : [])));
    const jobIds: number[] = [];
    for (const { id: rosterId } of current) {
      if (waiting.has(rosterId)) continue;
      jobIds.push(await enqueueJob(trx, "check-roster", { term: batch.term, batchId, rosterId }));
    }
    await writeAudit(trx, { action: "batch:check-again", subject: `batch:${batchId}`, changes: [] });
    return { kind: "started", jobIds };
  });
}
