import { writeAudit } from "#db/queries/audit.ts";
import { findActiveComparison } from "#db/queries/comparison-jobs.ts";
import { cancelJob } from "#db/queries/jobs.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** Stops the comparison of a term that is under way; nothing of it is kept. */
export async function cancelComparison(
  scope: Scope,
  term: string,
): Promise<{ kind: "cancelled" } | { kind: "nothing-to-cancel" }> {
  return inTransaction(scope, async (trx) => {
    const active = await findActiveComparison(trx, term);
    if (!active || !(await cancelJob(trx, active.jobId))) return { kind: "nothing-to-cancel" };
    await writeAudit(trx, {
      action: "comparison:cancel",
      subject: `job:${active.jobId}`,
      changes: [{ field: "term", from: term, to: null }],
    });
    return { kind: "cancelled" };
  });
}
