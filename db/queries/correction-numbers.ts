import type { InTransaction, SchoolScope } from "../scope.ts";

const numbers = {
  correction_candidates: "candidate_no",
  correction_evidence: "evidence_no",
  correction_records: "record_no",
  correction_steps: "step_no",
} as const;

/** The number that a case's next row of a table gets, from 1 on. The caller holds the case. */
export async function nextNumber(
  { db, schoolId }: InTransaction<SchoolScope>,
  table: keyof typeof numbers,
  caseId: number,
): Promise<number> {
  const last = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max(numbers[table]).as("number"))
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return Number(last?.number ?? 0) + 1;
}
