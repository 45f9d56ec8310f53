import type { Database } from "../connect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
import type { SchoolScope } from "../scope.ts";

/** Days are YYYY-MM-DD. */
export type OpenBatch = { id: number; opensOn: string | null; closesOn: string | null };

/**
 * The batches of a term that are not handed in and taken: without a submission, or with a newest one that waits for its
 * result or came back. The one that ends first comes first; without an end last.
 */
export async function listOpenBatches({ db, schoolId }: SchoolScope, term: string): Promise<OpenBatch[]> {
  const rows = await openBatches(db, schoolId, term)
    .select(["batch.id", "batch.opens_on as opensOn", "batch.closes_on as closesOn"])
    .limit(1000)
    .execute();
  return rows.sort((a, b) => (a.closesOn ?? "9999").localeCompare(b.closesOn ?? "9999") || a.id - b.id);
}

export async function countOpenBatches({ db, schoolId }: SchoolScope, term: string): Promise<number> {
  const [row] = await openBatchCount(db, { schoolId, term });
  return Number(row?.count);
}

const openBatchCount = keptQuery((db, value: Value<{ schoolId: number; term: string }>) =>
  openBatches(db, value("schoolId"), value("term")).select(({ fn }) => fn.countAll().as("count")),
);

function openBatches(db: Database, schoolId: Given<number>, term: Given<string>) {
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
