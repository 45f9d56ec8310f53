import { writeAudit } from "#db/queries/audit.ts";
import { type CaseEvidence, listEvidence } from "#db/queries/correction-evidence.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** A file of evidence of a case, byte for byte; that somebody took it out of the console is written down. */
export async function fetchEvidence(
  scope: Scope,
  caseId: number,
  number: number,
): Promise<{ file: CaseEvidence; bytes: Buffer } | undefined> {
  const file = (await listEvidence(scope, caseId)).find((one) => one.number === number);
  if (!file) return undefined;
  const bytes = await readFileBytes(scope, file.fileId);
  await inTransaction(scope, (trx) =>
    writeAudit(trx, {
      action: "correction:fetch-evidence",
      subject: `correction:${caseId}`,
      changes: [
        { field: "fileName", from: null, to: file.name },
        { field: "sha256", from: null, to: file.sha256 },
      ],
    }),
  );
  return { file, bytes };
}
