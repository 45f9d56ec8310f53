import { may, type Standing } from "#app/domain/people/permissions.ts";
import { allFindings } from "#app/domain/rosters/roster-counts.ts";
import { liveProgress } from "#app/jobs/live-jobs.ts";
import { type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import type { ShownBook } from "./visible-book.server.ts";

/** The workbook has rows of the book as they stand, ID numbers in clear: for who may unmask. */
export function mayTakeRows(person: Standing): boolean {
  return may(person, "export:create") && may(person, "student:unmask");
}

/** More than this is read and written off the request: it takes longer than a second. */
export const mostAtOnce = 10_000;

/** Rows to read and findings to write. */
export function sizeOfFile({ shown: { roster, check } }: ShownBook): number {
  return (roster.counts?.accepted ?? 0) + allFindings(check.counts);
}

/** A file of findings that the person has asked for and not fetched yet. */
export type FindingsJob = {
  id: number;
  state: Job["state"];
  done: number;
  total: number;
  /** Of one that failed: the number to quote. */
  failure: string | null;
};

/**
 * Of the work that a person has not looked at yet, the newest file of a version; null when there is none. That one has
 * failed is said once.
 */
export async function findFindingsJob(scope: Scope, rosterId: number): Promise<FindingsJob | null> {
  const jobs = await listUnseenJobs(scope);
  const job = jobs.find((one) => one.kind === "export-roster-findings" && one.input.rosterId === rosterId);
  if (!job || job.state === "cancelled") return null;
  if (job.state === "failed") await markJobSeen(scope, job.id);
  const { done, total } = liveProgress(job.id) ?? job;
  return { id: job.id, state: job.state, done, total, failure: job.failure?.number ?? null };
}
