import type { BookKind } from "#app/domain/rosters/books.ts";
import type { Division } from "#app/domain/rosters/divisions.ts";
import type { SchoolScope } from "../scope.ts";

/** A book as it was exported: the sealed file, and the export that it is part of. `exportedAt`: UTC. */
export type SealedBook = {
  exportId: number;
  /** 1, 2, 3 … in the batch. */
  exportNumber: number;
  batchId: number;
  term: string;
  division: Division;
  book: BookKind;
  /** 名冊別 */
  code: string;
  fileId: number;
  fileName: string;
  sha256: string;
  rows: number;
  manifestFileId: number;
  exportedAt: string;
  by: string;
};

/** The sealed files of a school, newest export first. */
export async function listSealedBooks(
  { db, schoolId }: SchoolScope,
  { exportId, book }: { exportId?: number; book?: BookKind } = {},
): Promise<SealedBook[]> {
  let query = db
    .selectFrom("batch_export_books as made")
    .innerJoin("batch_exports as export", (join) =>
      join.onRef("export.school_id", "=", "made.school_id").onRef("export.id", "=", "made.export_id"),
    )
    .innerJoin("batches as batch", (join) =>
      join.onRef("batch.school_id", "=", "export.school_id").onRef("batch.id", "=", "export.batch_id"),
    )
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "export.school_id").onRef("users.id", "=", "export.exported_by"),
    )
    .select(["export.id as exportId", "export.number as exportNumber", "batch.id as batchId", "batch.term"])
    .select(["batch.division", "made.book", "made.code", "made.file_id as fileId"])
    .select(["made.file_name as fileName", "made.sha256", "made.row_count as rows"])
    .select(["export.manifest_file_id as manifestFileId", "export.exported_at as exportedAt"])
    .select("users.display_name as by")
    .where("made.school_id", "=", schoolId);
  if (exportId !== undefined) query = query.where("export.id", "=", exportId);
  if (book !== undefined) query = query.where("made.book", "=", book);
  return query.orderBy("export.id", "desc").orderBy("made.roster_id").limit(500).execute();
}
