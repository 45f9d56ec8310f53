import { writeAudit } from "#db/queries/audit.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { type MadeFile, recordExport } from "../record-export.ts";

/**
 * Writes down a list of names that leaves the console; `unmasked`: that ID numbers are in it in clear, of how many
 * students and why, before anybody sees them.
 */
export async function recordNameList(
  scope: Scope,
  file: MadeFile,
  { keep, unmasked }: { keep: boolean; unmasked: { students: number; reason: string } | null },
): Promise<{ exportId: number; fileId: number | null }> {
  return inTransaction(scope, async (trx) => {
    const { exportId, fileId } = await recordExport(trx, file, { keep });
    if (unmasked) {
      await writeAudit(trx, {
        action: "student:unmask-list",
        subject: `export:${exportId}`,
        changes: [
          { field: "students", from: null, to: unmasked.students },
          { field: "reason", from: null, to: unmasked.reason },
        ],
      });
    }
    return { exportId, fileId };
  });
}
