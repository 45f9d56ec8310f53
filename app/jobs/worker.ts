import { workerData } from "node:worker_threads";
import { connect } from "#db/connect.ts";
import { createVault } from "#db/vault.ts";
import { doJob, type JobEnd, type JobTask } from "./do-job.ts";
import { type JobKinds, jobKinds } from "./kinds.ts";

/** What a worker needs to work on its own. */
export type WorkerAccess = {
  databaseUrl: string;
  key: string;
  oldKeys: readonly string[];
  fontsFolder: string;
};

/** A worker's own connection and keys, and the kinds of job it knows. */
function createWorker(access: WorkerAccess, kinds: JobKinds): (task: JobTask) => Promise<JobEnd> {
  const { databaseUrl, key, oldKeys, fontsFolder } = access;
  const own = { db: connect(databaseUrl), vault: createVault(key, oldKeys), fontsFolder };
  return (task) => doJob(kinds, own, task);
}

/** In a thread of the pool, which was given the access. */
export function startWorker(kinds: JobKinds = jobKinds): (task: JobTask) => Promise<JobEnd> {
  const access: WorkerAccess = workerData;
  return createWorker(access, kinds);
}
