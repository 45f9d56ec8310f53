import { type DatasetKind, isOfTerm } from "#app/domain/datasets/kinds.ts";
import type { ImportCounts, ReadyPreview } from "#app/domain/datasets/preview.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockTerm } from "#db/queries/comparison-jobs.ts";
import { moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { lockPointers } from "#db/queries/import-standing.ts";
import { findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { countStagedRows, deleteStagedRows } from "#db/queries/staged-rows.ts";
import type { InTransaction, Scope } from "#db/scope.ts";
import { basisHolds, readInForce } from "./importing/data-in-force.ts";
import { type PreparedImport, prepareImport } from "./importing/prepare-import.ts";
import { readOthersAgain } from "./importing/read-again.ts";
import { type Superseded, whoCameBetween } from "./importing/superseded.ts";

export type StoreOutcome =
  | { kind: "stored"; counts: ImportCounts }
  | ({ kind: "superseded" } & Superseded)
  | { kind: "overtaken" };

type Prepared = { one: Import; preview: ReadyPreview; prepared: PreparedImport };
type OnProgress = (done: number, total: number) => void;

/** Reads the file of a confirmed import once more; undefined when it no longer waits to be stored. Writes nothing. */
export async function readForStore(
  scope: Scope,
  importId: number,
  term: string,
): Promise<Prepared | undefined> {
  const one = await findImport(scope, importId);
  if (one?.status !== "previewed" || one.preview?.step !== "ready") return undefined;
  return { one, preview: one.preview, prepared: await prepareImport(scope, one, term) };
}

/**
 * Stores an import: its rows, the pointer that puts them in force, its state and the audit entry. The rows are written
 * ahead, in many short steps: nobody sees them before the pointer is moved, and nobody else has to wait for them. All
 * the rest is one transaction, `commit`. When anything it stands on changed since the preview, nothing stays and the
 * preview is made anew.
 */
export async function storeImport(
  scope: Scope,
  read: Prepared,
  term: string,
  onProgress: OnProgress,
  commit: (work: (trx: InTransaction<Scope>) => Promise<StoreOutcome>) => Promise<StoreOutcome>,
): Promise<StoreOutcome> {
  try {
    for (let attempt = 1; ; attempt++) {
      await stageRows(scope, read, onProgress);
      try {
        return await commit((trx) => putInForce(trx, read, term, onProgress));
      } catch (error) {
        if (!(error instanceof CameBetween) || attempt === attempts) throw error;
      }
    }
  } finally {
    // Leaves alone what came into force; what a killed process leaves behind, the next attempt takes away.
    await dropStagedRows(scope, read);
  }
}

const attempts = 3;

async function stageRows(scope: Scope, { one, prepared }: Prepared, onProgress: OnProgress): Promise<void> {
  const kind = stagedKind(one);
  if (kind === null || prepared.step !== "laid") return;
  await deleteStagedRows(scope, kind, one.id);
  await prepared.laid.store(scope, one.id, onProgress);
}

async function dropStagedRows(scope: Scope, { one }: Prepared): Promise<void> {
  const kind = stagedKind(one);
  if (kind !== null) await deleteStagedRows(scope, kind, one.id);
}

/** Plans and code tables are short enough to be written with the rest. */
function stagedKind(one: Import): DatasetKind | null {
  return isOfTerm(one.kind) ? one.kind : null;
}

async function putInForce(
  trx: InTransaction<Scope>,
  { one, preview, prepared }: Prepared,
  term: string,
  onProgress: OnProgress,
): Promise<StoreOutcome> {
  const { basis } = preview;
  if (basis.slot === null) await lockTerm(trx, term);
  else await lockPointers(trx, term, [basis.slot, ...Object.keys(basis.checkedAgainst)]);
  const inForce = await readInForce(trx, term);
  if (!basisHolds(basis, inForce, one.kind) || prepared.step !== "laid") return giveWay();
  const { laid } = prepared;
  const confirmed = { status: "confirmed", counts: laid.counts } as const;
  if (!(await updateImport(trx, one.id, one.version, confirmed))) return { kind: "overtaken" };
  const { slot, version } = basis;
  const pointer = { term: isOfTerm(one.kind) ? term : "", importId: one.id, version };
  if (slot !== null && !(await moveCurrentDataset(trx, { ...pointer, slot }))) throw new CameBetween();
  const kind = stagedKind(one);
  if (kind === null) await laid.store(trx, one.id, onProgress);
  else if ((await countStagedRows(trx, kind, one.id)) !== laid.stored) throw new CameBetween();
  await readOthersAgain(trx, term, one.kind, one.id);
  await writeAudit(trx, {
    action: "import:confirm",
    subject: `import:${one.id}`,
    changes: [
      { field: "kind", from: null, to: one.kind },
      { field: "mode", from: null, to: one.mode },
      ...(slot === null ? [] : [{ field: `current:${slot}`, from: basis.importId, to: one.id }]),
      ...Object.entries(laid.counts).map(([field, to]) => ({ field, from: null, to })),
    ],
  });
  return { kind: "stored", counts: laid.counts };

  async function giveWay(): Promise<StoreOutcome> {
    await enqueueJob(trx, "read-import", { importId: one.id, term });
    return { kind: "superseded", ...(await whoCameBetween(trx, basis, inForce)) };
  }
}

/**
 * Two first imports of a slot met at its key, or a second process that took this one for dead took its rows away: what
 * was written is taken back, and the work is begun again.
 */
class CameBetween extends Error {
  override name = "CameBetween";
}
