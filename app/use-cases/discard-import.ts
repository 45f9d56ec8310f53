import { mayBecome } from "#app/domain/datasets/import-states.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { listImportsAtWork } from "#db/queries/import-jobs.ts";
import { findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type DiscardOutcome =
  | { kind: "discarded" }
  | { kind: "not-found" }
  | { kind: "conflict"; current: Import["status"] };

/** Lets an import be that was not confirmed; the file and what was read of it stay in the history. */
export async function discardImport(
  scope: Scope,
  { importId, version }: { importId: number; version: number },
): Promise<DiscardOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await findImport(trx, importId);
    if (!one) return { kind: "not-found" };
    const conflict = { kind: "conflict", current: one.status } as const;
    if (!mayBecome(one.status, "discarded")) return conflict;
    if ((await listImportsAtWork(trx)).get(importId) === "store-import") return conflict;
    if (!(await updateImport(trx, importId, version, { status: "discarded" }))) return conflict;
    await writeAudit(trx, {
      action: "import:discard",
      subject: `import:${importId}`,
      changes: [{ field: "status", from: one.status, to: "discarded" }],
    });
    return { kind: "discarded" };
  });
}
