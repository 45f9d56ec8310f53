import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import { insertRows } from "../bulk.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { nextNumber } from "./correction-numbers.ts";

/** A record that seems to have the same fault. `reasons`: JSON, as the search gave them. */
export type CaseCandidate = {
  number: number;
  kind: string;
  studentNumber: string;
  course: string;
  field: CorrectionField;
  before: string | null;
  /** undefined: the search has no proposal. */
  after: string | null | undefined;
  reasons: string;
  /** `corrected`: the value has changed before anybody decided. */
  state: "open" | "taken" | "aside" | "corrected";
  asideReason: string | null;
};

export type NewCandidate = Omit<CaseCandidate, "number" | "state" | "asideReason">;

/** Those that the case does not know yet; the caller has left the others out. */
export async function insertCandidates(
  scope: InTransaction<SchoolScope>,
  caseId: number,
  candidates: readonly NewCandidate[],
): Promise<void> {
  const { db, schoolId } = scope;
  const first = await nextNumber(scope, "correction_candidates", caseId);
  await insertRows(
    db,
    "correction_candidates",
    candidates.map((one, index) => ({
      school_id: schoolId,
      case_id: caseId,
      candidate_no: first + index,
      kind: one.kind,
      student_number: one.studentNumber,
      course: one.course,
      field: one.field,
      before_value: one.before,
      after_value: one.after ?? null,
      has_after: one.after === undefined ? 0 : 1,
      reasons: one.reasons,
      state: "open" as const,
    })),
  );
}

export async function listCandidates(scope: SchoolScope, caseId: number): Promise<CaseCandidate[]> {
  const { db, schoolId, vault } = scope;
  const rows = await db
    .selectFrom("correction_candidates")
    .select(["candidate_no as number", "kind", "student_number as studentNumber", "course", "field"])
    .select(["before_value as before", "after_value", "has_after", "reasons", "state", "aside_reason"])
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .orderBy("candidate_no")
    .limit(100_000)
    .execute();
  return rows.map(({ after_value, has_after, aside_reason, ...row }) => ({
    ...row,
    after: has_after === 1 ? after_value : undefined,
    asideReason: aside_reason === null ? null : vault.open(aside_reason, placeOf(schoolId, caseId)),
  }));
}

/** Candidates that nobody has decided about. */
export async function countOpenCandidates({ db, schoolId }: SchoolScope, caseId: number): Promise<number> {
  const row = await db
    .selectFrom("correction_candidates")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Takes open candidates into the pattern, or sets them aside with a reason. Gives how many were open. */
export async function decideCandidates(
  { db, schoolId, vault, now, user }: InTransaction<Scope>,
  caseId: number,
  numbers: readonly number[],
  decision: { state: "taken" | "corrected" } | { state: "aside"; reason: string },
): Promise<number> {
  if (numbers.length === 0) return 0;
  const result = await db
    .updateTable("correction_candidates")
    .set({
      state: decision.state,
      aside_reason:
        decision.state === "aside" ? vault.seal(decision.reason, placeOf(schoolId, caseId)) : null,
      decided_at: now,
      decided_by: user.id,
    })
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .where("candidate_no", "in", [...numbers])
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Candidates that the search gives anew. */
export async function deleteCandidates(
  { db, schoolId }: InTransaction<SchoolScope>,
  caseId: number,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .deleteFrom("correction_candidates")
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .where("candidate_no", "in", [...numbers])
    .execute();
}

function placeOf(schoolId: number, caseId: number): string {
  return `school ${schoolId}, correction ${caseId}, candidate set aside`;
}
