import type { UploadState } from "#app/domain/grade-checks/result-file.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

/** A file with results of a round. `counts`: of one that was confirmed. */
export type StoredUpload = {
  id: number;
  roundId: number;
  fileId: number;
  fileName: string;
  sha256: string;
  state: UploadState;
  counts: Readonly<Record<string, number>> | null;
  version: number;
  receivedAt: string;
  receivedBy: number | null;
};

/** Gives the id. */
export async function insertUpload(
  scope: InTransaction<Scope>,
  draft: Pick<StoredUpload, "roundId" | "fileId" | "fileName" | "sha256">,
): Promise<number> {
  const result = await scope.db
    .insertInto("grade_check_uploads")
    .values({
      school_id: scope.schoolId,
      round_id: draft.roundId,
      file_id: draft.fileId,
      file_name: draft.fileName.slice(0, 255),
      sha256: draft.sha256,
      state: "read",
      received_at: scope.now,
      received_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

/** false when somebody else decided about it since `version` was read. */
export async function settleUpload(
  { db, schoolId }: InTransaction<SchoolScope>,
  { id, version }: { id: number; version: number },
  { state, counts }: { state: UploadState; counts: Readonly<Record<string, number>> | null },
): Promise<boolean> {
  const result = await db
    .updateTable("grade_check_uploads")
    .set({ state, counts: counts && JSON.stringify(counts), version: version + 1 })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "read")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function findUpload(scope: SchoolScope, id: number): Promise<StoredUpload | undefined> {
  const row = await uploadRows(scope).where("id", "=", id).executeTakeFirst();
  return row && toUpload(row);
}

/** The files of a round, newest first. */
export async function listUploads(scope: SchoolScope, roundId: number): Promise<StoredUpload[]> {
  const rows = await uploadRows(scope)
    .where("round_id", "=", roundId)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(toUpload);
}

function uploadRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("grade_check_uploads")
    .select(["id", "round_id as roundId", "file_id as fileId", "file_name as fileName", "sha256", "state"])
    .select(["counts", "version", "received_at as receivedAt", "received_by as receivedBy"])
    .where("school_id", "=", schoolId);
}

function toUpload(row: Omit<StoredUpload, "counts"> & { counts: string | null }): StoredUpload {
  return { ...row, counts: row.counts === null ? null : JSON.parse(row.counts) };
}
