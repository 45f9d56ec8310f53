import { findPrintJob, type PrintJob } from "#app/print-job.server.ts";
import type { Job } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

type NameList = Extract<Job, { kind: "print-name-list" }>;
export type NameListJob = PrintJob<NameList>;

/** The newest list that is printed off the request, and not fetched yet; null when there is none. */
export function findNameListJob(scope: Scope): Promise<NameListJob | null> {
  return findPrintJob(scope, (job): job is NameList => job.kind === "print-name-list");
}
