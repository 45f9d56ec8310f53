import { type AuditVerdict, verifyAudit } from "#db/queries/audit.ts";
import { countAuditEntries } from "#db/queries/audit-list.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

/** So many are hashed again in about a quarter of a second; more are for a worker. */
const checkedAtOnce = 10_000;

/** Goes through the school's chain: at once, or off the request when it is long. */
export async function checkAudit(
  scope: Scope,
): Promise<{ kind: "checked"; verdict: AuditVerdict } | { kind: "started"; jobId: number }> {
  if ((await countAuditEntries(scope, {})) > checkedAtOnce)
    return { kind: "started", jobId: await enqueueJob(scope, "verify-audit", {}) };
  return { kind: "checked", verdict: await verifyAudit(scope) };
}
