import { liveProgress } from "#app/jobs/live-jobs.ts";
import { type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

/** A list that is printed off the request, and not fetched yet. `fileName`: null unless it was made. */
export type NameListJob = {
  id: number;
  state: Job["state"];
  done: number;
  total: number;
  failure: string | null;
  fileName: string | null;
};

/** Of the work that a person has not looked at yet, the newest list; null when there is none. A failure is said once. */
export async function findNameListJob(scope: Scope): Promise<NameListJob | null> {
  for (const job of await listUnseenJobs(scope)) {
    if (job.kind !== "print-name-list" || job.state === "cancelled") continue;
    const { done, total } = liveProgress(job.id) ?? job;
    if (job.state === "failed" || job.result?.kind === "nothing-to-print") await markJobSeen(scope, job.id);
    const fileName = job.result?.kind === "file-made" ? job.result.fileName : null;
    return { id: job.id, state: job.state, done, total, failure: job.failure?.number ?? null, fileName };
  }
  return null;
}
