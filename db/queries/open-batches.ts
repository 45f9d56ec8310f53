import type { SchoolScope } from "../scope.ts";

/** Days are YYYY-MM-DD. */
export type OpenBatch = { id: number; opensOn: string | null; closesOn: string | null };

/**
 * The batches of a term that are not handed in and taken: without a submission, or with a newest one that waits for its
 * result or came back. The one that ends first comes first; without an end last.
 */
export async function listOpenBatches(scope: SchoolScope, term: string): Promise<OpenBatch[]> {
  const rows = await openBatches(scope, term)
    .select(["batch.id", "batch.opens_on as opensOn", "batch.closes_on as closesOn"])
    .limit(1000)
    .execute();
  return rows.sort((a, b) => (a.closesOn ?? "9999").localeCompare(b.closesOn ?? "9999") || a.id - b.id);
}

export async function countOpenBatches(scope: SchoolScope, term: string): Promise<number> {
  const row = await openBatches(scope, term)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function openBatches({ db, schoolId }: SchoolScope, term: string) {
  return db
    .selectFrom("batches as batch")
    .where("batch.school_id", "=", schoolId)
    .where("batch.term", "=", term)
    .where("batch.id", "not in", (query) =>
      query
        .selectFrom("batch_submissions as submission")
        .select("submission.batch_id")
        .where("submission.school_id", "=", schoolId)
        .where("submission.result", "=", "accepted")
        .where("submission.id", "in", (newest) =>
          newest
            .selectFrom("batch_submissions as one")
            .select(({ fn }) => fn.max("one.id").as("id"))
            .where("one.school_id", "=", schoolId)
            .groupBy("one.batch_id"),
        ),
    );
}
