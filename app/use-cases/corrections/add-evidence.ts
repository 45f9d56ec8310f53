import { isEnded } from "#app/domain/grade-corrections/case-states.ts";
import { type EvidenceFault, mostEvidence, readEvidence } from "#app/domain/grade-corrections/evidence.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockCase } from "#db/queries/correction-cases.ts";
import { insertEvidence, listEvidence } from "#db/queries/correction-evidence.ts";
import { insertFile } from "#db/queries/files.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type AddEvidenceOutcome =
  | { kind: "added"; number: number }
  | { kind: "not-found" }
  | { kind: "refused"; reason: EvidenceFault | "case-ended" };

/** Keeps a file as evidence of a case, sealed in the database. What it is is told by its content. */
export async function addEvidence(
  scope: Scope,
  { caseId, name, bytes }: { caseId: number; name: string; bytes: Uint8Array },
): Promise<AddEvidenceOutcome> {
  const read = readEvidence(name, bytes);
  if (!read.ok) return { kind: "refused", reason: read.fault };
  return inTransaction(scope, async (trx) => {
    const one = await lockCase(trx, caseId);
    if (!one) return { kind: "not-found" };
    if (isEnded(one.state)) return { kind: "refused", reason: "case-ended" };
    if ((await listEvidence(trx, caseId)).length >= mostEvidence)
      return { kind: "refused", reason: "too-many" };
    const { id: fileId, sha256 } = await insertFile(trx, { name, mediaType: read.mediaType, bytes });
    const number = await insertEvidence(trx, caseId, fileId);
    await writeAudit(trx, {
      action: "correction:add-evidence",
      subject: `correction:${caseId}`,
      changes: [
        { field: "fileName", from: null, to: name },
        { field: "sha256", from: null, to: sha256 },
      ],
    });
    return { kind: "added", number };
  });
}
