import type { Database } from "../connect.ts";
import { newId } from "../dialect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
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
  { db, schoolId }: SchoolScope,
  runId: number,
  limit = 20,
): Promise<ExportRecord[]> {
  const rows = await keptExports(db, { schoolId, runId, limit });
  return rows.map(toExport);
}

const keptExports = keptQuery((db, value: Value<{ schoolId: number; runId: number; limit: number }>) =>
  exportRows(db, value("schoolId"))
    .where("run_id", "=", value("runId"))
    .where("file_id", "is not", null)
    .orderBy("id", "desc")
    .limit(value("limit")),
);

export async function findExport(
  scope: SchoolScope,
  runId: number,
  id: number,
): Promise<ExportRecord | undefined> {
  const row = await exportRows(scope.db, scope.schoolId)
    .where("run_id", "=", runId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toExport(row);
}

function exportRows(db: Database, schoolId: Given<number>) {
  return db
    .selectFrom("exports")
    .select(["id", "kind", "file_name as fileName", "size", "sha256", "counts", "file_id as fileId"])
    .select(["created_at as createdAt", "created_by as createdBy"])
    .where("school_id", "=", schoolId);
}

function toExport<R extends { counts: string }>(row: R): Omit<R, "counts"> & { counts: ExportCounts } {
  return { ...row, counts: JSON.parse(row.counts) };
}
