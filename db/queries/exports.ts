import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

export type ExportCounts = Readonly<Record<string, number>>;

export type ExportRecord = {
  id: number;
  kind: string;
  fileName: string;
  size: number;
  sha256: string;
  counts: ExportCounts;
  fileId: number | null;
  createdAt: string;
  createdBy: number | null;
};

export type ExportDraft = Omit<ExportRecord, "id" | "createdAt" | "createdBy"> & {
  term: string;
  runId: number | null;
};

/** Keeps what a file was that leaves the console; gives the id. */
export async function insertExport(scope: InTransaction<Scope>, draft: ExportDraft): Promise<number> {
  const result = await scope.db
    .insertInto("exports")
    .values({
      school_id: scope.schoolId,
      term: draft.term,
      kind: draft.kind,
      run_id: draft.runId,
      file_name: draft.fileName,
      size: draft.size,
      sha256: draft.sha256,
      counts: JSON.stringify(draft.counts),
      file_id: draft.fileId,
      created_at: scope.now,
      created_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

/** What was made of a run and can still be fetched, newest first. */
export async function listKeptExports(
  scope: SchoolScope,
  runId: number,
  limit = 20,
): Promise<ExportRecord[]> {
  const rows = await exportRows(scope)
    .where("run_id", "=", runId)
    .where("file_id", "is not", null)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toExport);
}

export async function findExport(
  scope: SchoolScope,
  runId: number,
  id: number,
): Promise<ExportRecord | undefined> {
  const row = await exportRows(scope).where("run_id", "=", runId).where("id", "=", id).executeTakeFirst();
  return row && toExport(row);
}

function exportRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("exports")
    .select(["id", "kind", "file_name as fileName", "size", "sha256", "counts", "file_id as fileId"])
    .select(["created_at as createdAt", "created_by as createdBy"])
    .where("school_id", "=", schoolId);
}

function toExport<R extends { counts: string }>(row: R): Omit<R, "counts"> & { counts: ExportCounts } {
  return { ...row, counts: JSON.parse(row.counts) };
}
