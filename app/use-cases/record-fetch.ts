import { writeAudit } from "#db/queries/audit.ts";
import type { ExportRecord } from "#db/queries/exports.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** Writes down that somebody fetched a file that the console keeps: it holds names and numbers of students. */
export async function recordFetch(scope: Scope, file: Pick<ExportRecord, "id" | "sha256">): Promise<void> {
  await inTransaction(scope, (trx) =>
    writeAudit(trx, {
      action: "export:fetch",
      subject: `export:${file.id}`,
      changes: [{ field: "sha256", from: null, to: file.sha256 }],
    }),
  );
}
