import type { BookKind } from "#app/domain/rosters/books.ts";
import { writeAudit } from "#db/queries/audit.ts";
import type { BatchExport } from "#db/queries/batch-exports.ts";
import { findFile, readFileBytes } from "#db/queries/files.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/**
 * A book of an export, or its manifest (`book` null), byte for byte as it was made; that somebody took it out of the console
 * is written down. undefined when the export has no such file. The manifest has the name that it is kept under.
 */
export async function fetchExportFile(
  scope: Scope,
  made: BatchExport,
  book: BookKind | null,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const listed = made.books.find((one) => one.book === book);
  const fileId = book === null ? made.manifestFileId : listed?.fileId;
  const file = fileId === undefined ? undefined : await findFile(scope, fileId);
  if (!file) return undefined;
  const bytes = await readFileBytes(scope, file.id);
  await inTransaction(scope, (trx) =>
    writeAudit(trx, {
      action: "batch:download",
      subject: `batch:${made.batchId}/export:${made.id}`,
      changes: [
        { field: "fileName", from: null, to: listed?.fileName ?? file.name },
        { field: "sha256", from: null, to: file.sha256 },
      ],
    }),
  );
  return { name: listed?.fileName ?? file.name, bytes };
}
