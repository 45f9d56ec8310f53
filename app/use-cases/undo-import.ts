import { type DatasetKind, dependentsOf, isOfTerm, slotOf } from "#app/domain/datasets/kinds.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockTerm } from "#db/queries/comparison-jobs.ts";
import { deleteCurrentDataset, moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { findSignedRunOf, lockPointers } from "#db/queries/import-standing.ts";
import { findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { listPlans } from "#db/queries/plans.ts";
import { type InTransaction, inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import { countDangling } from "./importing/count-dangling.ts";
import { readInForce } from "./importing/data-in-force.ts";
import { readOthersAgain } from "./importing/read-again.ts";

export type UndoRefusal =
  /** A later import of the same data is in force: that one is undone first. */
  | { reason: "later-import" }
  /** `count` rows of these kinds refer to what the undo would take away. */
  | { reason: "still-in-use"; by: Partial<Record<DatasetKind, number>> }
  | { reason: "signed-run"; runId: number; signedAt: string; by: string };

export type UndoOutcome =
  | { kind: "undone"; restored: number | null }
  | { kind: "not-found" }
  | { kind: "conflict"; current: Import["status"] }
  | ({ kind: "refused" } & UndoRefusal);

/** Puts in force again what an import replaced, as long as nothing was built on it. */
export async function undoImport(
  scope: Scope,
  { importId, version, term }: { importId: number; version: number; term: string },
): Promise<UndoOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await findImport(trx, importId);
    if (!one) return { kind: "not-found" };
    const conflict = { kind: "conflict", current: one.status } as const;
    if (one.status !== "confirmed" || one.version !== version) return conflict;
    await lockStanding(trx, one, term);
    const refusal = await whyNotUndo(trx, one, term);
    if (refusal) return { kind: "refused", ...refusal };
    if (!(await updateImport(trx, importId, version, { status: "undone" }))) return conflict;
    if (!(await restore(trx, one, term))) throw new Error("The pointer moved although it is locked");
    await readOthersAgain(trx, term, one.kind, one.id);
    await writeAudit(trx, {
      action: "import:undo",
      subject: `import:${importId}`,
      changes: [{ field: "status", from: "confirmed", to: "undone" }],
    });
    return { kind: "undone", restored: one.basedOn };
  });
}

/** Why an import cannot be undone now; null when it can. Also asked by its page, before anybody tries. */
export async function whyNotUndo(scope: SchoolScope, one: Import, term: string): Promise<UndoRefusal | null> {
  if (await isSuperseded(scope, one, term)) return { reason: "later-import" };
  const signed = await findSignedRunOf(scope, one.id);
  if (signed) return { reason: "signed-run", ...signed };
  const by = await countDangling(scope, await readInForce(scope, term), one.kind, one.basedOn ?? 0);
  return Object.keys(by).length > 0 ? { reason: "still-in-use", by } : null;
}

async function lockStanding(trx: InTransaction<Scope>, one: Import, term: string): Promise<void> {
  const slot = slotIn(one);
  if (slot === null) await lockTerm(trx, term);
  else await lockPointers(trx, term, [slot, ...dependentsOf(one.kind)]);
}

async function isSuperseded(scope: SchoolScope, one: Import, term: string): Promise<boolean> {
  const slot = slotIn(one);
  if (slot === null) return (await listPlans(scope)).at(-1)?.importId !== one.id;
  return (await readInForce(scope, term)).datasets.get(slot)?.importId !== one.id;
}

async function restore(trx: InTransaction<Scope>, one: Import, term: string): Promise<boolean> {
  const slot = slotIn(one);
  if (slot === null) return true;
  const version = (await readInForce(trx, term)).datasets.get(slot)?.version ?? 0;
  const pointer = { term: isOfTerm(one.kind) ? term : "", slot, version };
  return one.basedOn === null
    ? deleteCurrentDataset(trx, pointer)
    : moveCurrentDataset(trx, { ...pointer, importId: one.basedOn });
}

function slotIn(one: Import) {
  return slotOf(one.kind, one.preview?.step === "ready" ? one.preview.table : null);
}
