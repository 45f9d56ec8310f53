import { noChoices } from "#app/domain/datasets/choices.ts";
import { usualMode } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertFile } from "#db/queries/files.ts";
import { insertImport } from "#db/queries/imports.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { findTerm, insertTerm } from "#db/queries/schools.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";

export type ReceivedFile = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * Keeps an uploaded file as it is and asks for it to be read. `expected`: what the user says it is; null to let the
 * console find out. A term that is not set up yet is begun with it.
 */
export async function receiveFile(
  scope: Scope,
  { term, file, expected }: { term: string; file: ReceivedFile; expected: TableKind | null },
): Promise<{ importId: number; jobId: number }> {
  return inTransaction(scope, async (trx) => {
    await beginTerm(trx, term);
    const { id: fileId, sha256 } = await insertFile(trx, file);
    // Until it has been read, its kind is only a place to keep it in.
    const kind = expected ?? "homerooms";
    const importId = await insertImport(trx, {
      kind,
      term,
      mode: usualMode(kind),
      choices: { ...noChoices, kind: expected },
      fileId,
      fileName: file.name,
      sha256,
    });
    const jobId = await enqueueJob(trx, "read-import", { importId, term });
    await writeAudit(trx, {
      action: "import:receive",
      subject: `import:${importId}`,
      changes: [
        { field: "fileName", from: null, to: file.name },
        { field: "sha256", from: null, to: sha256 },
        { field: "size", from: null, to: file.bytes.byteLength },
      ],
    });
    return { importId, jobId };
  });
}

async function beginTerm(trx: InTransaction<Scope>, term: string): Promise<void> {
  if (await findTerm(trx, term)) return;
  try {
    await insertTerm(trx, { term, opensOn: null, closesOn: null });
  } catch (error) {
    // Somebody else began it in this moment.
    if (!isDuplicate(error)) throw error;
  }
}
