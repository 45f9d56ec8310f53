import { writeAudit } from "#db/queries/audit.ts";
import { findFile, readFileBytes } from "#db/queries/files.ts";
import type { Import } from "#db/queries/imports.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/**
 * The bytes of an import's own file, or of the one that goes back with reasons; that somebody took them out of the console
 * is written down, for they hold names and numbers of students. undefined when there is no such file.
 */
export async function fetchImportFile(
  scope: Scope,
  one: Import,
  which: "original" | "returned",
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const returned = one.preview?.step === "ready" ? one.preview.errorFileId : null;
  const fileId = which === "original" ? one.fileId : returned;
  const file = fileId === null ? undefined : await findFile(scope, fileId);
  if (!file) return undefined;
  const bytes = await readFileBytes(scope, file.id);
  await inTransaction(scope, (trx) =>
    writeAudit(trx, {
      action: "import:download",
      subject: `import:${one.id}`,
      changes: [
        { field: "file", from: null, to: file.name },
        { field: "sha256", from: null, to: file.sha256 },
      ],
    }),
  );
  return { name: file.name, bytes };
}
