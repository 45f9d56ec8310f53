import { addSeconds } from "#app/domain/calendar/instant.ts";
import type { JobFailureCode, JobKind } from "#app/domain/jobs/kinds.ts";
import type { Database } from "#db/connect.ts";
import { isBusy } from "#db/dialect.ts";
import { type ClaimedJob, endJobWithin } from "#db/queries/job-claims.ts";
import { findUser } from "#db/queries/users.ts";
import { consoleItself, inTransaction, type Scope } from "#db/scope.ts";
import type { Vault } from "#db/vault.ts";
import { type JobContext, JobStopped } from "./job-context.ts";
import type { JobKinds } from "./kinds.ts";
import { type SharedState, stopAsked, writeProgress } from "./shared-state.ts";

export type JobTask<K extends JobKind = JobKind> = {
  job: ClaimedJob<K>;
  worker: string;
  now: string;
  state: SharedState;
};

export type JobEnd =
  | { kind: "done"; result: unknown }
  | { kind: "stopped" }
  /** `busy`: the database was, and the same job may succeed when it is begun again. */
  | { kind: "failed"; code: JobFailureCode; error: Error };

/** How often a job that reports no progress looks whether it shall stop. */
const lookMs = 200;

/** Does one job, in the worker, with the worker's own connection; never throws. */
export async function doJob<K extends JobKind>(
  kinds: JobKinds,
  { db, vault, fontsFolder }: { db: Database; vault: Vault; fontsFolder: string },
  { job, worker, now, state }: JobTask<K>,
): Promise<JobEnd> {
  const began = performance.now();
  const time = () => addSeconds(now, Math.floor((performance.now() - began) / 1000));
  const stop = new AbortController();
  const look = () => {
    if (stopAsked(state)) stop.abort(new JobStopped());
  };
  const timer = setInterval(look, lookMs);
  try {
    const school = { db, vault, now, schoolId: job.schoolId };
    const user = job.createdBy === null ? undefined : await findUser(school, job.createdBy);
    const scope: Scope = { ...school, user: user ?? consoleItself, reach: "school" };
    const context: JobContext<K> = {
      jobId: job.id,
      scope,
      fontsFolder,
      signal: stop.signal,
      progress(done, total) {
        writeProgress(state, done, total);
        look();
        stop.signal.throwIfAborted();
      },
      commit: (work) =>
        inTransaction(scope, async (trx) => {
          const { result, fileId = null } = await work(trx);
          look();
          stop.signal.throwIfAborted();
          const held = { schoolId: job.schoolId, id: job.id, worker };
          if (!(await endJobWithin(trx, held, { result, fileId, at: time() }))) throw new JobStopped();
          return result;
        }),
    };
    const { run } = await kinds[job.kind]();
    look();
    stop.signal.throwIfAborted();
    return { kind: "done", result: await run(context, JSON.parse(job.input)) };
  } catch (error) {
    if (error instanceof JobStopped) return { kind: "stopped" };
    return {
      kind: "failed",
      code: isBusy(error) ? "busy" : "failed",
      error: error instanceof Error ? error : new Error(String(error)),
    };
  } finally {
    clearInterval(timer);
  }
}
