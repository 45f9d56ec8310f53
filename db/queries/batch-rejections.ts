import type { TiedRejection } from "#app/domain/rosters/batches/rejections.ts";
import { insertRows } from "../bulk.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";

export type StoredRejection = TiedRejection & { number: number };

/** `from`: the number of the first. Of the row itself nothing can be read in a dump. */
export async function insertBatchRejections(
  scope: InTransaction<SchoolScope>,
  submissionId: number,
  from: number,
  rejections: readonly TiedRejection[],
): Promise<void> {
  const { schoolId, vault } = scope;
  const rows = rejections.map((one, index) => ({
    school_id: schoolId,
    submission_id: submissionId,
    rejection_no: from + index,
    student_hash: one.studentHash,
    roster_id: one.rosterId,
    sheet: one.sheet,
    row_no: one.row,
    content: vault.seal(
      JSON.stringify([one.idNumber, one.studentNumber, one.course, one.reason]),
      placeOf(schoolId, submissionId, from + index),
    ),
  }));
  await insertRows(scope.db, "batch_rejections", rows);
}

/** The rows that came back of a submission, in their order. */
export async function listBatchRejections(
  scope: SchoolScope,
  submissionId: number,
  page: { limit: number; offset: number } = { limit: 100_000, offset: 0 },
): Promise<StoredRejection[]> {
  const { db, schoolId, vault } = scope;
  const rows = await db
    .selectFrom("batch_rejections")
    .select(["rejection_no as number", "student_hash as studentHash", "roster_id as rosterId"])
    .select(["sheet", "row_no as row", "content"])
    .where("school_id", "=", schoolId)
    .where("submission_id", "=", submissionId)
    .orderBy("rejection_no")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ content, ...row }) => {
    const [idNumber, studentNumber, course, reason]: [string | null, string | null, string | null, string] =
      JSON.parse(vault.open(content, placeOf(schoolId, submissionId, row.number)));
    return { ...row, idNumber, studentNumber, course, reason };
  });
}

export async function countBatchRejections(
  { db, schoolId }: SchoolScope,
  submissionId: number,
): Promise<number> {
  const row = await db
    .selectFrom("batch_rejections")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", schoolId)
    .where("submission_id", "=", submissionId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function placeOf(schoolId: number, submissionId: number, number: number): string {
  return `school ${schoolId}, submission ${submissionId}, rejection ${number}`;
}
