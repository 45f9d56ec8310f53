import { liveProgress } from "#app/jobs/live-jobs.ts";
import { type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

type PrintJob = Extract<Job, { kind: "print-check-sheets" }>;

/** Check sheets of a round that are printed off the request, and not fetched yet. `printed`: null unless they were made. */
export type SheetsJob = Pick<PrintJob, "id" | "state" | "done" | "total"> & {
  failure: string | null;
  nothing: boolean;
  printed: Omit<Extract<NonNullable<PrintJob["result"]>, { kind: "sheets-printed" }>, "kind"> | null;
};

/** Of the work that a person has not looked at yet, the newest sheets of a round; null when there are none. */
export async function findSheetsJob(scope: Scope, roundId: number): Promise<SheetsJob | null> {
  for (const job of await listUnseenJobs(scope)) {
    if (job.kind !== "print-check-sheets" || job.input.roundId !== roundId) continue;
    if (job.state === "cancelled") continue;
    const { done, total } = liveProgress(job.id) ?? job;
    const nothing = job.result?.kind === "nothing-to-print";
    // What came to nothing is said once.
    if (job.state === "failed" || nothing) await markJobSeen(scope, job.id);
    return {
      ...{ id: job.id, state: job.state, done, total, nothing },
      failure: job.failure?.number ?? null,
      printed: job.result?.kind === "sheets-printed" ? job.result : null,
    };
  }
  return null;
}
