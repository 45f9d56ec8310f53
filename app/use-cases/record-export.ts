import { createHash } from "node:crypto";
import { writeAudit } from "#db/queries/audit.ts";
import { type ExportCounts, insertExport } from "#db/queries/exports.ts";
import { insertFile } from "#db/queries/files.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";

export type MadeFile = {
  /** comparison-findings and the like. */
  kind: string;
  term: string;
  runId: number | null;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  counts: ExportCounts;
};

/** Writes down a file that leaves the console; with `keep` its bytes stay, and can be fetched again. */
export async function recordExport(
  scope: Scope,
  file: MadeFile,
  { keep }: { keep: boolean },
): Promise<{ exportId: number; fileId: number | null; sha256: string }> {
  return inTransaction(scope, async (trx) => {
    const kept = keep ? await keepFile(trx, file) : null;
    const sha256 = kept?.sha256 ?? createHash("sha256").update(file.bytes).digest("hex");
    const { kind, term, runId, counts } = file;
    const exportId = await insertExport(trx, {
      kind,
      term,
      runId,
      fileName: file.name,
      size: file.bytes.byteLength,
      sha256,
      counts,
      fileId: kept?.id ?? null,
    });
    await writeAudit(trx, {
      action: "export:create",
      subject: runId === null ? `export:${exportId}` : `comparison:${runId}`,
      changes: [
        { field: "kind", from: null, to: kind },
        { field: "fileName", from: null, to: file.name },
        { field: "sha256", from: null, to: sha256 },
        { field: "counts", from: null, to: counts },
      ],
    });
    return { exportId, fileId: kept?.id ?? null, sha256 };
  });
}

function keepFile(trx: InTransaction<Scope>, { name, mediaType, bytes }: MadeFile) {
  return insertFile(trx, { name, mediaType, bytes });
}
