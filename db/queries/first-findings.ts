import type { SchoolScope } from "../scope.ts";

/** Where the first finding of a cause stands, and whom it is about; the cell itself is not opened. */
export type FirstFinding = {
  causeNumber: number;
  sheet: string | null;
  row: number | null;
  studentHash: string | null;
};

/** So many causes are asked for in one statement. */
const batch = 500;

/** The first finding of each of these causes of a check. */
export async function listFirstFindings(
  { db, schoolId }: SchoolScope,
  checkId: number,
  causeNumbers: readonly number[],
): Promise<FirstFinding[]> {
  const found: FirstFinding[] = [];
  for (let start = 0; start < causeNumbers.length; start += batch) {
    const firsts = await db
      .selectFrom("roster_findings")
      .select(({ fn }) => fn.min("finding_no").as("number"))
      .where("school_id", "=", schoolId)
      .where("check_id", "=", checkId)
      .where("cause_no", "in", causeNumbers.slice(start, start + batch))
      .groupBy("cause_no")
      .execute();
    if (firsts.length === 0) continue;
    const rows = await db
      .selectFrom("roster_findings")
      .select(["cause_no as causeNumber", "sheet", "row_no as row", "student_hash as studentHash"])
      .where("school_id", "=", schoolId)
      .where("check_id", "=", checkId)
      .where(
        "finding_no",
        "in",
        firsts.map(({ number }) => number),
      )
      .orderBy("finding_no")
      .execute();
    found.push(...rows);
  }
  return found;
}
