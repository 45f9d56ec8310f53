import { recordsSeen } from "#app/domain/grade-corrections/case-sight.ts";
import { liveProgress } from "#app/jobs/live-jobs.ts";
import { type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import type { RequiredCase } from "./required-case.server.ts";

/** Slips of more records than this are printed off the request: a page of forty takes a twentieth of a second. */
export const mostPrintedAtOnce = 200;

/** A slip that is printed off the request, and not fetched yet. `fileName`: null unless it was made. */
export type SlipJob = {
  id: number;
  state: Job["state"];
  done: number;
  total: number;
  failure: string | null;
  fileName: string | null;
};

/** How the slip of a case can be had: not by who sees a part of it, at once, or off the request. */
export type SlipWork = { kind: "none" } | { kind: "at-once" } | { kind: "off-request"; job: SlipJob | null };

export async function readSlipWork(required: RequiredCase): Promise<SlipWork> {
  const { scope, one, records } = required;
  if (!maySeeWhole(required)) return { kind: "none" };
  if (records.length <= mostPrintedAtOnce) return { kind: "at-once" };
  return { kind: "off-request", job: await findSlipJob(scope, one.id) };
}

/** Half a slip is none. */
export function maySeeWhole({ one, records, onlooker }: RequiredCase): boolean {
  return recordsSeen({ one, records }, onlooker).length === records.length;
}

/** Of the work that a person has not looked at yet, the newest slip of a case. A failure is said once. */
export async function findSlipJob(scope: Scope, caseId: number): Promise<SlipJob | null> {
  for (const job of await listUnseenJobs(scope)) {
    if (job.kind !== "print-correction-slip" || job.input.caseId !== caseId || job.state === "cancelled")
      continue;
    const { done, total } = liveProgress(job.id) ?? job;
    if (job.state === "failed") await markJobSeen(scope, job.id);
    const fileName = job.result?.fileName ?? null;
    return { id: job.id, state: job.state, done, total, failure: job.failure?.number ?? null, fileName };
  }
  return null;
}
