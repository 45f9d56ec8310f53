import type { JobFailure, JobKind } from "#app/domain/jobs/kinds.ts";
import type { Ground, InTransaction, SchoolScope } from "../scope.ts";
import type { JobsTable } from "../tables/jobs.ts";

/** A job in the hands of one worker. */
export type ClaimedJob<K extends JobKind = JobKind> = {
  schoolId: number;
  id: number;
  kind: K;
  /** JSON */
  input: string;
  createdBy: number | null;
  attempts: number;
};

export type HeldJob = { schoolId: number; id: number; worker: string };

/**
 * Takes the oldest waiting job of all schools for a worker; undefined when none waits. Safe with several nodes: of two
 * that see the same job only one finds it still waiting.
 */
export async function claimJob(ground: Ground, worker: string): Promise<ClaimedJob | undefined> {
  const waiting = await ground.db
    .selectFrom("schools")
    .innerJoin("jobs", "jobs.school_id", "schools.id")
    .select(["jobs.school_id as schoolId", "jobs.id", "jobs.kind", "jobs.input", "jobs.attempts"])
    .select("jobs.created_by as createdBy")
    .where("jobs.state", "=", "queued")
    .orderBy("jobs.id")
    .limit(5)
    .execute();
  for (const job of waiting) {
    const result = await ground.db
      .updateTable("jobs")
      .set({
        state: "running",
        worker,
        heartbeat_at: ground.now,
        started_at: ground.now,
        attempts: job.attempts + 1,
      })
      .where("school_id", "=", job.schoolId)
      .where("id", "=", job.id)
      .where("state", "=", "queued")
      .executeTakeFirst();
    if (result.numUpdatedRows === 1n) return { ...job, attempts: job.attempts + 1 };
  }
  return undefined;
}

/** Jobs in hand, of all workers everywhere. */
export async function listRunningJobs(
  ground: Ground,
): Promise<(HeldJob & { heartbeatAt: string; attempts: number; cancelRequested: boolean })[]> {
  const rows = await ground.db
    .selectFrom("schools")
    .innerJoin("jobs", "jobs.school_id", "schools.id")
    .select(["jobs.school_id as schoolId", "jobs.id", "jobs.worker", "jobs.heartbeat_at as heartbeatAt"])
    .select(["jobs.attempts", "jobs.cancel_requested"])
    .where("jobs.state", "=", "running")
    .limit(1000)
    .execute();
  return rows.map(({ worker, heartbeatAt, cancel_requested, ...row }) => ({
    ...row,
    worker: worker ?? "",
    heartbeatAt: heartbeatAt ?? "",
    cancelRequested: cancel_requested === 1,
  }));
}

/** Says that the worker lives, and how far the job is. */
export async function beatJob(ground: Ground, job: HeldJob, done: number, total: number): Promise<void> {
  await held(ground, job, { heartbeat_at: ground.now, done, total });
}

/** Puts a job back among the waiting ones: its worker stops, or is silent. */
export async function releaseJob(ground: Ground, job: HeldJob): Promise<boolean> {
  return held(ground, job, { state: "queued", worker: null, heartbeat_at: null, done: 0, total: 0 });
}

/** Ends a job that its worker holds; false when it no longer does. */
export async function endJob(
  ground: Ground,
  job: HeldJob,
  end: { state: "done"; result: unknown } | { state: "failed"; failure: JobFailure } | { state: "cancelled" },
): Promise<boolean> {
  return held(ground, job, {
    state: end.state,
    finished_at: ground.now,
    result: end.state === "done" ? JSON.stringify(end.result) : null,
    failure: end.state === "failed" ? JSON.stringify(end.failure) : null,
  });
}

/**
 * Ends a job in the transaction of its own work: both are kept or neither. false when the job was cancelled or is in
 * other hands: then the transaction has to be taken back.
 */
export async function endJobWithin(
  scope: InTransaction<SchoolScope>,
  job: HeldJob,
  end: { result: unknown; fileId: number | null; at: string },
): Promise<boolean> {
  const result = await scope.db
    .updateTable("jobs")
    .set({
      state: "done",
      result: JSON.stringify(end.result),
      file_id: end.fileId,
      finished_at: end.at,
    })
    .where("school_id", "=", job.schoolId)
    .where("id", "=", job.id)
    .where("state", "=", "running")
    .where("worker", "=", job.worker)
    .where("cancel_requested", "=", 0)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

async function held(ground: Ground, job: HeldJob, values: Partial<JobsTableRow>): Promise<boolean> {
  const result = await ground.db
    .updateTable("jobs")
    .set(values)
    .where("school_id", "=", job.schoolId)
    .where("id", "=", job.id)
    .where("state", "=", "running")
    .where("worker", "=", job.worker)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

type JobsTableRow = Omit<JobsTable, "id">;
