import type { JobFailure, JobInput, JobKind, JobShapes } from "#app/domain/jobs/kinds.ts";
import type { Database } from "../connect.ts";
import { newId } from "../dialect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
import type { SchoolScope, Scope } from "../scope.ts";
import type { JobState } from "../tables/jobs.ts";

type JobOf<K extends JobKind> = {
  kind: K;
  input: JobShapes[K]["input"];
  /** Of a job that is done. */
  result: JobShapes[K]["result"] | null;
};
export type Job = { [K in JobKind]: JobOf<K> }[JobKind] & {
  id: number;
  state: JobState;
  done: number;
  total: number;
  failure: JobFailure | null;
  /** The file it made. */
  fileId: number | null;
  cancelRequested: boolean;
  attempts: number;
  createdBy: number | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  seenAt: string | null;
};

/**
 * Asks for a piece of work off the request; gives its id. In the caller's transaction: what the work needs and the work
 * itself are kept together, or neither is. A runner takes it up within a second of the commit.
 */
export async function enqueueJob<K extends JobKind>(
  scope: Scope,
  kind: K,
  input: JobInput<K>,
): Promise<number> {
  const result = await scope.db
    .insertInto("jobs")
    .values({
      school_id: scope.schoolId,
      kind,
      state: "queued",
      done: 0,
      total: 0,
      input: JSON.stringify(input),
      cancel_requested: 0,
      attempts: 0,
      created_by: scope.user.id || null,
      created_at: scope.now,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

export async function findJob(scope: SchoolScope, id: number): Promise<Job | undefined> {
  const row = await jobRows(scope.db, scope.schoolId).where("id", "=", id).executeTakeFirst();
  return row && toJob(row);
}

/** What the acting person asked for and has not looked at since it ended, and what is still under way; newest first. */
export async function listUnseenJobs(scope: Scope): Promise<Job[]> {
  const rows = await unseenJobs(scope.db, { schoolId: scope.schoolId, userId: scope.user.id });
  return rows.map(toJob);
}

const unseenJobs = keptQuery((db, value: Value<{ schoolId: number; userId: number }>) =>
  jobRows(db, value("schoolId"))
    .where("created_by", "=", value("userId"))
    .where("seen_at", "is", null)
    .orderBy("id", "desc")
    .limit(50),
);

/** Its maker has seen how it ended. */
export async function markJobSeen(scope: Scope, id: number): Promise<void> {
  await scope.db
    .updateTable("jobs")
    .set({ seen_at: scope.now })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("created_by", "=", scope.user.id)
    .where("seen_at", "is", null)
    .where("state", "in", ["done", "failed", "cancelled"])
    .execute();
}

/** Stops a waiting job at once and asks the worker of a running one to stop; false when it has ended already. */
export async function cancelJob(scope: SchoolScope, id: number): Promise<boolean> {
  const cancelled = await scope.db
    .updateTable("jobs")
    .set({ state: "cancelled", finished_at: scope.now, cancel_requested: 1 })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("state", "=", "queued")
    .executeTakeFirst();
  if (cancelled.numUpdatedRows === 1n) return true;
  const asked = await scope.db
    .updateTable("jobs")
    .set({ cancel_requested: 1 })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("state", "=", "running")
    .where("cancel_requested", "=", 0)
    .executeTakeFirst();
  return asked.numUpdatedRows === 1n;
}

function jobRows(db: Database, schoolId: Given<number>) {
  return db.selectFrom("jobs").selectAll().where("school_id", "=", schoolId);
}

type JobRow = Awaited<ReturnType<ReturnType<typeof jobRows>["executeTakeFirstOrThrow"]>>;

function toJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    input: JSON.parse(row.input),
    result: row.result === null ? null : JSON.parse(row.result),
    failure: row.failure === null ? null : JSON.parse(row.failure),
    fileId: row.file_id,
    cancelRequested: row.cancel_requested === 1,
    attempts: row.attempts,
    createdBy: row.created_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    seenAt: row.seen_at,
  };
}
