import { evidenceSeen, type Onlooker } from "#app/domain/grade-corrections/case-sight.ts";
import type { CorrectionCase, CorrectionRecord } from "#app/domain/grade-corrections/cases.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { type CaseEvidence, listEvidence } from "#db/queries/correction-evidence.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** A case with all its records, and who asks. */
type Seen = { one: CorrectionCase; records: readonly CorrectionRecord[]; onlooker: Onlooker };

/** A file of evidence of a case that the onlooker may see, byte for byte; that somebody took it out of the console is written down. */
export async function fetchEvidence(
  scope: Scope,
  { one, records, onlooker }: Seen,
  number: number,
): Promise<{ file: CaseEvidence; bytes: Buffer } | undefined> {
  const evidence = await listEvidence(scope, one.id);
  const file = evidenceSeen({ one, records, evidence }, onlooker).find((each) => each.number === number);
  if (!file) return undefined;
  const bytes = await readFileBytes(scope, file.fileId);
  await inTransaction(scope, (trx) =>
    writeAudit(trx, {
      action: "correction:fetch-evidence",
      subject: `correction:${one.id}`,
      changes: [
        { field: "fileName", from: null, to: file.name },
        { field: "sha256", from: null, to: file.sha256 },
      ],
    }),
  );
  return { file, bytes };
}
