import { type ImportChoices, noChoices } from "#app/domain/datasets/choices.ts";
import { mayBecome } from "#app/domain/datasets/import-states.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { listImportsAtWork } from "#db/queries/import-jobs.ts";
import { findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type ReviseOutcome =
  | { kind: "reading"; jobId: number }
  | { kind: "not-found" }
  | { kind: "conflict"; current: Import["status"] };

/** Reads an import again, as something else or in another mode than before; `choices` replace those given before. */
export async function reviseImport(
  scope: Scope,
  {
    importId,
    version,
    term,
    choices,
  }: { importId: number; version: number; term: string; choices: Partial<ImportChoices> },
): Promise<ReviseOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await findImport(trx, importId);
    if (!one) return { kind: "not-found" };
    const conflict = { kind: "conflict", current: one.status } as const;
    if (!mayBecome(one.status, "read")) return conflict;
    if ((await listImportsAtWork(trx)).get(importId) === "store-import") return conflict;
    const edit = { status: "read", choices: { ...(one.choices ?? noChoices), ...choices } } as const;
    if (!(await updateImport(trx, importId, version, edit))) return conflict;
    await writeAudit(trx, {
      action: "import:revise",
      subject: `import:${importId}`,
      changes: Object.entries(choices).map(([field, to]) => ({ field, from: null, to })),
    });
    return { kind: "reading", jobId: await enqueueJob(trx, "read-import", { importId, term }) };
  });
}
