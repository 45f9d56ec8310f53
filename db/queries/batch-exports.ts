import type { BookKind } from "#app/domain/rosters/books.ts";
import { insertRows } from "../bulk.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

export type ExportedBook = {
  book: BookKind;
  code: string;
  rosterId: number;
  /** The bytes that were handed in. */
  fileId: number;
  fileName: string;
  sha256: string;
  rows: number;
};

/** What was made of a batch, and its manifest. `number`: 1, 2, 3 … in the batch. */
export type BatchExport = {
  id: number;
  batchId: number;
  number: number;
  /** Of the content that was signed. */
  digest: string;
  manifestFileId: number;
  manifestHash: string;
  ruleSet: string;
  exportedAt: string;
  exportedBy: number;
  books: readonly ExportedBook[];
};

/** Gives the id. */
export async function insertBatchExport(
  scope: InTransaction<Scope>,
  { books, ...made }: Omit<BatchExport, "id" | "exportedAt" | "exportedBy">,
): Promise<number> {
  const result = await scope.db
    .insertInto("batch_exports")
    .values({
      school_id: scope.schoolId,
      batch_id: made.batchId,
      number: made.number,
      digest: made.digest,
      manifest_file_id: made.manifestFileId,
      manifest_hash: made.manifestHash,
      rule_set: made.ruleSet,
      exported_at: scope.now,
      exported_by: scope.user.id,
    })
    .executeTakeFirstOrThrow();
  const key = { school_id: scope.schoolId, export_id: newId(result) };
  const rows = books.map(({ book, code, rosterId, fileId, fileName, sha256, rows }) => ({
    ...key,
    book,
    code,
    roster_id: rosterId,
    file_id: fileId,
    file_name: fileName,
    sha256,
    row_count: rows,
  }));
  await insertRows(scope.db, "batch_export_books", rows);
  return key.export_id;
}

/** The exports of a batch, newest first. */
export async function listBatchExports(scope: SchoolScope, batchId: number): Promise<BatchExport[]> {
  const rows = await exportRows(scope)
    .where("batch_id", "=", batchId)
    .orderBy("number", "desc")
    .limit(1000)
    .execute();
  return withBooks(scope, rows);
}

export async function findBatchExport(scope: SchoolScope, id: number): Promise<BatchExport | undefined> {
  const row = await exportRows(scope).where("id", "=", id).executeTakeFirst();
  return row && (await withBooks(scope, [row]))[0];
}

/** Which exports handed in exactly these bytes, newest first. */
export async function listExportsOfFile(scope: SchoolScope, sha256: string): Promise<BatchExport[]> {
  const rows = await exportRows(scope)
    .where("id", "in", (query) =>
      query
        .selectFrom("batch_export_books as made")
        .select("made.export_id")
        .where("made.school_id", "=", scope.schoolId)
        .where("made.sha256", "=", sha256),
    )
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return withBooks(scope, rows);
}

function exportRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("batch_exports")
    .select(["id", "batch_id as batchId", "number", "digest", "rule_set as ruleSet"])
    .select(["manifest_file_id as manifestFileId", "manifest_hash as manifestHash"])
    .select(["exported_at as exportedAt", "exported_by as exportedBy"])
    .where("school_id", "=", schoolId);
}

async function withBooks(
  { db, schoolId }: SchoolScope,
  exports: readonly Omit<BatchExport, "books">[],
): Promise<BatchExport[]> {
  if (exports.length === 0) return [];
  const books = await db
    .selectFrom("batch_export_books")
    .select(["export_id as exportId", "book", "code", "roster_id as rosterId", "file_id as fileId"])
    .select(["file_name as fileName", "sha256", "row_count as rows"])
    .where("school_id", "=", schoolId)
    .where(
      "export_id",
      "in",
      exports.map(({ id }) => id),
    )
    .orderBy("roster_id")
    .execute();
  return exports.map((one) => ({
    ...one,
    books: books.filter(({ exportId }) => exportId === one.id).map(({ exportId: _, ...book }) => book),
  }));
}
