import { parseTerm } from "#app/domain/calendar/term.ts";
import type { JobResult } from "#app/domain/jobs/kinds.ts";
import { type BatchExportRefusal, refusalToExport } from "#app/domain/rosters/batches/batch-export.ts";
import type { ManifestBook, ManifestPlan, RosterManifest } from "#app/domain/rosters/batches/manifest.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertBatchExport, listBatchExports } from "#db/queries/batch-exports.ts";
import { findBatch, lockBatch } from "#db/queries/batches.ts";
import { insertFile } from "#db/queries/files.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { listPlans } from "#db/queries/plans.ts";
import { findSchool } from "#db/queries/schools.ts";
import { type InTransaction, inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import { hashManifest, hashRoster } from "../hash-roster.ts";
import { type BatchStanding, readBatchStanding } from "./batch-standing.ts";
import { readStoredRoster } from "./stored-roster.ts";

export type ExportOutcome = JobResult<"export-batch">;

/** Asks for a signed batch to be exported. */
export async function startBatchExport(
  scope: Scope,
  batchId: number,
): Promise<{ kind: "started"; jobId: number } | { kind: "refused"; reason: BatchExportRefusal }> {
  return inTransaction(scope, async (trx) => {
    const batch = await lockBatch(trx, batchId);
    if (!batch) return { kind: "refused", reason: "not-found" };
    const reason = await refusalNow(trx, await readBatchStanding(trx, batch));
    if (reason) return { kind: "refused", reason };
    return { kind: "started", jobId: await enqueueJob(trx, "export-batch", { term: batch.term, batchId }) };
  });
}

/**
 * Exports a signed batch: of each book the very bytes that were signed, never others, and a manifest with the hash of each
 * row. The rows are read and hashed before the transaction, `commit`, which finds out whether they still are what is
 * signed.
 */
export async function exportBatch(
  scope: Scope,
  batchId: number,
  onProgress: (done: number, total: number) => void,
  commit: (work: (trx: InTransaction<Scope>) => Promise<ExportOutcome>) => Promise<ExportOutcome>,
): Promise<ExportOutcome> {
  const refused = (reason: BatchExportRefusal): ExportOutcome => ({ kind: "refused", batchId, reason });
  const batch = await findBatch(scope, batchId);
  if (!batch) return refused("not-found");
  const standing = await readBatchStanding(scope, batch);
  const reason = await refusalNow(scope, standing);
  if (reason) return refused(reason);
  const books = await manifestBooks(scope, standing, onProgress);
  return commit(async (trx) => {
    const locked = await lockBatch(trx, batchId);
    const now = locked && (await readBatchStanding(trx, locked));
    if (!now || now.digest !== standing.digest) return refused("not-signed");
    const again = await refusalNow(trx, now);
    if (again) return refused(again);
    const number = ((await listBatchExports(trx, batchId))[0]?.number ?? 0) + 1;
    const manifest = await manifestOf(trx, now, books, number);
    const manifestHash = hashManifest(manifest);
    const { id: manifestFileId } = await insertFile(trx, {
      name: `manifest-${batchId}-${number}.json`,
      mediaType: "application/json",
      bytes: Buffer.from(JSON.stringify(manifest), "utf8"),
    });
    const exportId = await insertBatchExport(trx, {
      batchId,
      number,
      digest: now.digest,
      manifestFileId,
      manifestHash,
      ruleSet: manifest.ruleSet,
      books: exportedBooks(now),
    });
    await writeAudit(trx, {
      action: "batch:export",
      subject: `batch:${batchId}/export:${exportId}`,
      changes: [
        { field: "exportNumber", from: number === 1 ? null : number - 1, to: number },
        { field: "sha256", from: null, to: manifestHash },
        ...books.map(({ book, sha256 }) => ({ field: `sha256 ${book}`, from: null, to: sha256 })),
      ],
    });
    return { kind: "exported", batchId, exportId, number };
  });
}

async function refusalNow(scope: SchoolScope, standing: BatchStanding): Promise<BatchExportRefusal | null> {
  const [newest] = await listBatchExports(scope, standing.batch.id);
  return refusalToExport({ ...standing, isExported: newest?.digest === standing.digest });
}

async function manifestBooks(
  scope: SchoolScope,
  { books }: BatchStanding,
  onProgress: (done: number, total: number) => void,
): Promise<ManifestBook[]> {
  const made: ManifestBook[] = [];
  for (const { book, code, version } of books) {
    const roster = version && (await readStoredRoster(scope, version.roster.id));
    if (!version || !roster || code === null) throw new Error(`The signed book ${book} is not there`);
    const { fileName: file, sha256 } = version.roster;
    made.push({ book, code, file, sha256, sheets: hashRoster(roster), withoutCodes: null });
    onProgress(made.length, books.length);
  }
  return made;
}

function exportedBooks({ books }: BatchStanding) {
  return books.flatMap(({ book, code, version }) => {
    if (!version || code === null) return [];
    const { id: rosterId, fileId, fileName, sha256, counts } = version.roster;
    return [{ book, code, rosterId, fileId, fileName, sha256, rows: counts?.accepted ?? 0 }];
  });
}

async function manifestOf(
  trx: InTransaction<Scope>,
  { batch, books: standing }: BatchStanding,
  books: readonly ManifestBook[],
  version: number,
): Promise<RosterManifest> {
  const [school, plans] = await Promise.all([findSchool(trx), listPlans(trx)]);
  const checked = new Set(standing.flatMap(({ version }) => version?.check.against.planIds ?? []));
  const ruleSets = new Set(standing.flatMap(({ version }) => version?.check.ruleSet ?? []));
  const { number, issuedOn, subject } = batch.letter;
  const term = parseTerm(batch.term);
  if (!term) throw new Error(`No term: ${batch.term}`);
  return {
    school: { code: school?.code ?? "", name: school?.name ?? null },
    term,
    batch: String(batch.id),
    version,
    letter: { number, issuedOn, subject },
    ruleSet: [...ruleSets].join(" "),
    plans: plans.filter(({ id }) => checked.has(id)).map(planOf),
    madeAt: trx.now,
    madeBy: trx.user.displayName,
    books,
  };
}

function planOf({
  fileName: name,
  year,
  sha256,
  marks,
}: Awaited<ReturnType<typeof listPlans>>[number]): ManifestPlan {
  return { name, year, sha256, marks };
}
