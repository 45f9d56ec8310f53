import { missingData, type NeededData } from "#app/domain/course-codes/run-inputs.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findActiveComparison, lockTerm } from "#db/queries/comparison-jobs.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type StartComparisonOutcome =
  | { kind: "started"; jobId: number }
  | { kind: "refused"; reason: "data-missing"; missing: readonly NeededData[] }
  | { kind: "refused"; reason: "term-not-set-up" }
  /** Somebody else was first: `by` and `createdAt` say who and when. */
  | { kind: "refused"; reason: "already-running"; jobId: number; by: string | null; createdAt: string };

/** Asks for a comparison of a term; one at a time. */
export async function startComparison(scope: Scope, term: string): Promise<StartComparisonOutcome> {
  return inTransaction(scope, async (trx) => {
    if (!(await lockTerm(trx, term))) return { kind: "refused", reason: "term-not-set-up" };
    const active = await findActiveComparison(trx, term);
    if (active) return { kind: "refused", reason: "already-running", ...active };
    const missing = missingData(await findDataInForce(trx, term));
    if (missing.length > 0) return { kind: "refused", reason: "data-missing", missing };
    const jobId = await enqueueJob(trx, "compare", { term });
    await writeAudit(trx, {
      action: "comparison:start",
      subject: `job:${jobId}`,
      changes: [{ field: "term", from: null, to: term }],
    });
    return { kind: "started", jobId };
  });
}
