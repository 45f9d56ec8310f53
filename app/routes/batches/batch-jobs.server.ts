import { liveProgress } from "#app/jobs/live-jobs.ts";
import { findJob, type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import { listActiveChecks } from "#db/queries/roster-jobs.ts";
import { findRoster } from "#db/queries/rosters.ts";
import type { Scope } from "#db/scope.ts";

/** The work off the request of a batch: books being checked, an export being made, and what of it came to no end. */
export async function readBatchJobs(scope: Scope, batchId: number) {
  const [active, unseen] = await Promise.all([listActiveChecks(scope), listUnseenJobs(scope)]);
  const own = unseen.filter((job) => batchOf(job) === batchId);
  const done = own.filter(({ state }) => state === "done" || state === "cancelled");
  // The page does not wait for it, nor fail when the database is busy: the next visit writes it down.
  Promise.all(done.map(({ id }) => markJobSeen(scope, id))).catch(() => {});
  const exporting = own.find(
    ({ kind, state }) => kind === "export-batch" && (state === "queued" || state === "running"),
  );
  return {
    checking: await Promise.all(
      active.filter((check) => check.batchId === batchId).map((check) => readChecking(scope, check)),
    ),
    exporting: exporting ? progressOf(exporting) : null,
    failedCheck: failureOf(own, "check-roster"),
    failedExport: failureOf(own, "export-batch"),
  };
}

/** What failed is answered by doing it again: then it has been seen. */
export async function forgetFailures(
  scope: Scope,
  batchId: number,
  kind: "check-roster" | "export-batch",
): Promise<void> {
  const unseen = await listUnseenJobs(scope);
  const failed = unseen.filter((job) => job.kind === kind && batchOf(job) === batchId);
  for (const { id } of failed) await markJobSeen(scope, id);
}

async function readChecking(scope: Scope, { jobId, rosterId, state }: Checking) {
  const [job, roster] = await Promise.all([findJob(scope, jobId), findRoster(scope, rosterId)]);
  return {
    jobId,
    rosterId,
    state,
    ...(job ? progressOf(job) : { done: 0, total: 0 }),
    mine: job?.createdBy === scope.user.id,
    book: roster?.book ?? roster?.expected ?? null,
    fileName: roster?.fileName ?? "",
  };
}
type Checking = Awaited<ReturnType<typeof listActiveChecks>>[number];

function progressOf({ id, done, total }: Job): { done: number; total: number } {
  return liveProgress(id) ?? { done, total };
}

function failureOf(jobs: readonly Job[], kind: Job["kind"]): string | null {
  const failed = jobs.find((job) => job.kind === kind && job.state === "failed");
  return failed ? (failed.failure?.number ?? String(failed.id)) : null;
}

function batchOf(job: Job): number | null {
  return job.kind === "check-roster" || job.kind === "export-batch" ? job.input.batchId : null;
}
