import { type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import { liveProgress } from "./jobs/live-jobs.ts";

type Printing = Extract<Job, { kind: `print-${string}` }>;

/** Something that is printed off the request, and not fetched yet. `failure`: its number; null unless it failed. */
export type PrintJob<J extends Printing = Printing> = Pick<
  J,
  "id" | "state" | "done" | "total" | "result"
> & {
  failure: string | null;
};

/** Of the work that a person has not looked at yet, the newest that is meant. What came to nothing is said once. */
export async function findPrintJob<J extends Printing>(
  scope: Scope,
  isMeant: (job: Job) => job is J,
): Promise<PrintJob<J> | null> {
  for (const job of await listUnseenJobs(scope)) {
    if (!isMeant(job) || job.state === "cancelled") continue;
    const { id, state, result, failure } = job;
    const { done, total } = liveProgress(id) ?? job;
    if (state === "failed" || result?.kind === "nothing-to-print") await markJobSeen(scope, id);
    return { id, state, done, total, result, failure: failure?.number ?? null };
  }
  return null;
}
