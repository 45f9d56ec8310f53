import type { JobInput, JobResult } from "#app/domain/jobs/kinds.ts";
import type { SchoolScope } from "../scope.ts";
import type { JobState } from "../tables/jobs.ts";

/** A book of a batch that the console was asked to make. `result` null: not done yet, or it came to no end. */
export type BookMaking = {
  jobId: number;
  state: JobState;
  done: number;
  total: number;
  fileId: number | null;
  input: JobInput<"make-book">;
  result: JobResult<"make-book"> | null;
};

/** So many of the last ones of a school are looked through: a batch has few books that the console makes. */
const lookedThrough = 200;

/** The last making of each book of a batch, whoever asked for it. */
export async function listBookMakings({ db, schoolId }: SchoolScope, batchId: number): Promise<BookMaking[]> {
  const rows = await db
    .selectFrom("jobs")
    .select(["id as jobId", "state", "done", "total", "input", "result", "file_id as fileId"])
    .where("school_id", "=", schoolId)
    .where("kind", "=", "make-book")
    .where("state", "!=", "cancelled")
    .orderBy("id", "desc")
    .limit(lookedThrough)
    .execute();
  const newest = new Map<string, BookMaking>();
  for (const { input: typed, result, ...row } of rows) {
    const input: JobInput<"make-book"> = JSON.parse(typed);
    if (input.batchId !== batchId || newest.has(input.book)) continue;
    newest.set(input.book, { ...row, input, result: result === null ? null : JSON.parse(result) });
  }
  return [...newest.values()];
}
