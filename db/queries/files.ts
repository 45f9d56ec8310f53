import { createHash } from "node:crypto";
import { insertRows } from "../bulk.ts";
import { newId } from "../dialect.ts";
import type { SchoolScope, Scope } from "../scope.ts";

export type StoredFile = {
  id: number;
  name: string;
  mediaType: string;
  /** Bytes */
  size: number;
  sha256: string;
  createdAt: string;
  createdBy: number | null;
};

/** Half a megabyte: as text in a statement it doubles, and max_allowed_packet may be as small as 4 MB. */
const chunkLength = 512 * 1024;

/**
 * Keeps a file's bytes, sealed piece by piece: uploads and exports hold 身分證號 and 出生日期 like the tables do. Gives its
 * id and the SHA-256 of the bytes themselves. Belongs in the transaction of what refers to it.
 */
export async function insertFile(
  scope: Scope,
  file: { name: string; mediaType: string; bytes: Uint8Array },
): Promise<{ id: number; sha256: string }> {
  const { db, schoolId } = scope;
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const result = await db
    .insertInto("stored_files")
    .values({
      school_id: schoolId,
      name: file.name.slice(0, 255),
      media_type: file.mediaType.slice(0, 127),
      size: file.bytes.byteLength,
      sha256,
      created_at: scope.now,
      created_by: scope.user.id,
    })
    .executeTakeFirstOrThrow();
  const id = newId(result);
  for (let start = 0, number = 0; start < file.bytes.byteLength; start += chunkLength, number++) {
    const bytes = file.bytes.subarray(start, start + chunkLength);
    await insertRows(db, "stored_file_chunks", [
      {
        school_id: schoolId,
        file_id: id,
        chunk_no: number,
        bytes: scope.vault.sealBytes(bytes, placeOf(scope, id, number)),
      },
    ]);
  }
  return { id, sha256 };
}

export async function findFile({ db, schoolId }: SchoolScope, id: number): Promise<StoredFile | undefined> {
  return db
    .selectFrom("stored_files")
    .select(["id", "name", "media_type as mediaType", "size", "sha256"])
    .select(["created_at as createdAt", "created_by as createdBy"])
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The bytes, a piece at a time; nothing when there is no such file. */
export async function* readFileChunks(scope: SchoolScope, id: number): AsyncGenerator<Uint8Array> {
  const { db, schoolId, vault } = scope;
  for (let number = 0; ; number++) {
    const row = await db
      .selectFrom("stored_file_chunks")
      .select("bytes")
      .where("school_id", "=", schoolId)
      .where("file_id", "=", id)
      .where("chunk_no", "=", number)
      .executeTakeFirst();
    if (!row) return;
    yield vault.openBytes(row.bytes, placeOf(scope, id, number));
  }
}

export async function readFileBytes(scope: SchoolScope, id: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readFileChunks(scope, id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A file that nothing refers to any more. */
export async function deleteFile({ db, schoolId }: SchoolScope, id: number): Promise<void> {
  await db
    .deleteFrom("stored_file_chunks")
    .where("school_id", "=", schoolId)
    .where("file_id", "=", id)
    .execute();
  await db.deleteFrom("stored_files").where("school_id", "=", schoolId).where("id", "=", id).execute();
}

function placeOf({ schoolId }: SchoolScope, fileId: number, chunk: number): string {
  return `school ${schoolId}, file ${fileId}, piece ${chunk}`;
}
