import type { Capacity } from "#app/domain/course-codes/sign-off.ts";
import { type BatchSignRefusal, refusalToSignBatch } from "#app/domain/rosters/batches/batch-sign-off.ts";
import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertBatchSignature, listBatchSignatures } from "#db/queries/batch-signatures.ts";
import { lockBatch } from "#db/queries/batches.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { readBatchStanding } from "./batch-standing.ts";

export type SignBatchOutcome =
  | { kind: "signed"; digest: string }
  | { kind: "not-found" }
  | { kind: "refused"; reason: BatchSignRefusal }
  /** What the person saw is no longer what would be signed. */
  | { kind: "changed"; digest: string };

/** Signs a batch in one of the two capacities. `seen`: the digest of what the person was shown. */
export async function signBatch(
  scope: Scope,
  { batchId, capacity, seen }: { batchId: number; capacity: Capacity; seen: string },
): Promise<SignBatchOutcome> {
  try {
    return await inTransaction(scope, async (trx) => {
      const batch = await lockBatch(trx, batchId);
      if (!batch) return { kind: "not-found" };
      const standing = await readBatchStanding(trx, batch);
      const { digest } = standing;
      const reason = refusalToSignBatch(standing, capacity, trx.user.id);
      if (reason) return { kind: "refused", reason };
      if (digest !== seen) return { kind: "changed", digest };
      await insertBatchSignature(trx, { batchId, capacity, digest });
      await writeAudit(trx, {
        action: capacity === "officer" ? "batch:sign" : "batch:countersign",
        subject: `batch:${batchId}`,
        changes: [{ field: "digest", from: null, to: digest }],
      });
      return { kind: "signed", digest };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Two at once: the database lets only one of them in. Who signed in the other capacity is the same person.
    const signatures = await listBatchSignatures(scope, batchId);
    const taken = signatures.some((one) => one.capacity === capacity && one.digest === seen);
    return { kind: "refused", reason: taken ? "already-signed" : "same-person" };
  }
}
