import { forUpdate } from "../dialect.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";

/** A comparison under way. */
export type ActiveComparison = {
  jobId: number;
  state: "queued" | "running";
  done: number;
  total: number;
  cancelRequested: boolean;
  by: string | null;
  createdAt: string;
};

/** The comparison of a term that waits or runs; there is at most one. */
export async function findActiveComparison(
  { db, schoolId }: SchoolScope,
  term: string,
): Promise<ActiveComparison | undefined> {
  const rows = await db
    .selectFrom("jobs")
    .leftJoin("users", (join) =>
      join.onRef("users.school_id", "=", "jobs.school_id").onRef("users.id", "=", "jobs.created_by"),
    )
    .select(["jobs.id as jobId", "jobs.state", "jobs.done", "jobs.total", "jobs.input"])
    .select(["jobs.cancel_requested", "users.display_name as by", "jobs.created_at as createdAt"])
    .where("jobs.school_id", "=", schoolId)
    .where("jobs.state", "in", ["queued", "running"])
    .where("jobs.kind", "=", "compare")
    .orderBy("jobs.id")
    .limit(100)
    .execute();
  const row = rows.find(({ input }) => JSON.parse(input).term === term);
  if (!row || (row.state !== "queued" && row.state !== "running")) return undefined;
  const { input: _input, cancel_requested, state, ...rest } = row;
  return { ...rest, state, cancelRequested: cancel_requested === 1 };
}

/** Locks a term until the transaction ends: of two people who start a comparison the second sees the first. */
export async function lockTerm(
  scope: InTransaction<SchoolScope>,
  term: string,
): Promise<{ opensOn: string | null } | undefined> {
  const query = scope.db
    .selectFrom("terms")
    .select("opens_on as opensOn")
    .where("school_id", "=", scope.schoolId)
    .where("term", "=", term);
  return forUpdate(scope.db, query).executeTakeFirst();
}
