import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { nextNumber } from "./correction-numbers.ts";

export type CaseEvidence = {
  number: number;
  fileId: number;
  name: string;
  mediaType: string;
  /** Bytes */
  size: number;
  sha256: string;
  addedAt: string;
  addedBy: string;
  addedById: number;
};

/** Hangs a kept file on a case. The caller holds the case. */
export async function insertEvidence(
  scope: InTransaction<Scope>,
  caseId: number,
  fileId: number,
): Promise<number> {
  const { db, schoolId, now, user } = scope;
  const number = await nextNumber(scope, "correction_evidence", caseId);
  await db
    .insertInto("correction_evidence")
    .values({
      school_id: schoolId,
      case_id: caseId,
      evidence_no: number,
      file_id: fileId,
      added_at: now,
      added_by: user.id,
    })
    .execute();
  return number;
}

export async function listEvidence({ db, schoolId }: SchoolScope, caseId: number): Promise<CaseEvidence[]> {
  return db
    .selectFrom("correction_evidence as one")
    .innerJoin("stored_files as file", (join) =>
      join.onRef("file.school_id", "=", "one.school_id").onRef("file.id", "=", "one.file_id"),
    )
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "one.school_id").onRef("users.id", "=", "one.added_by"),
    )
    .select(["one.evidence_no as number", "one.file_id as fileId", "file.name", "file.size", "file.sha256"])
    .select(["file.media_type as mediaType", "one.added_at as addedAt", "users.display_name as addedBy"])
    .select("one.added_by as addedById")
    .where("one.school_id", "=", schoolId)
    .where("one.case_id", "=", caseId)
    .orderBy("one.evidence_no")
    .execute();
}
