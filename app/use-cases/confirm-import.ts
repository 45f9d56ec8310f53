import { removesMuch } from "#app/domain/datasets/kinds.ts";
import { listImportsAtWork } from "#db/queries/import-jobs.ts";
import { findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { basisHolds, readInForce } from "./importing/data-in-force.ts";
import { type Superseded, whoCameBetween } from "./importing/superseded.ts";

export type ConfirmOutcome =
  | { kind: "storing"; jobId: number }
  | { kind: "not-found" }
  /** Somebody decided about it, or it is being read or stored. */
  | { kind: "conflict"; current: Import["status"] }
  | { kind: "refused"; reason: "removes-much" }
  | ({ kind: "refused"; reason: "superseded" } & Superseded);

/** Asks for a previewed import to be stored. `version`: of the preview that the user saw. */
export async function confirmImport(
  scope: Scope,
  {
    importId,
    version,
    term,
    acceptRemovals,
  }: { importId: number; version: number; term: string; acceptRemovals: boolean },
): Promise<ConfirmOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await findImport(trx, importId);
    if (!one) return { kind: "not-found" };
    const conflict = { kind: "conflict", current: one.status } as const;
    if (one.status !== "previewed" || one.preview?.step !== "ready") return conflict;
    const { basis, inForce: rowsBefore } = one.preview;
    const inForce = await readInForce(trx, term);
    if (!basisHolds(basis, inForce, one.kind)) {
      const between = await whoCameBetween(trx, basis, inForce);
      await enqueueJob(trx, "read-import", { importId, term });
      return { kind: "refused", reason: "superseded", ...between };
    }
    if (one.version !== version || (await listImportsAtWork(trx)).has(importId)) return conflict;
    if (removesMuch(one.counts?.removed ?? 0, rowsBefore) && !acceptRemovals)
      return { kind: "refused", reason: "removes-much" };
    // Of two who confirm at once only one finds the version it saw.
    if (!(await updateImport(trx, importId, version, {}))) return conflict;
    return { kind: "storing", jobId: await enqueueJob(trx, "store-import", { importId, term }) };
  });
}
