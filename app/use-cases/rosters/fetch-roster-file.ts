import { writeAudit } from "#db/queries/audit.ts";
import { findFile, readFileBytes } from "#db/queries/files.ts";
import type { StoredRoster } from "#db/queries/rosters.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/**
 * The bytes of a book as the school uploaded it; that somebody took them out of the console is written down, for they
 * hold names and numbers of students. undefined when the file is not there.
 */
export async function fetchRosterFile(
  scope: Scope,
  {
    id,
    batchId,
    fileId,
    fileName,
    sha256,
  }: Pick<StoredRoster, "id" | "batchId" | "fileId" | "fileName" | "sha256">,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  if (!(await findFile(scope, fileId))) return undefined;
  const bytes = await readFileBytes(scope, fileId);
  await inTransaction(scope, (trx) =>
    writeAudit(trx, {
      action: "roster:download",
      subject: `batch:${batchId}/roster:${id}`,
      changes: [
        { field: "fileName", from: null, to: fileName },
        { field: "sha256", from: null, to: sha256 },
      ],
    }),
  );
  return { name: fileName, bytes };
}
