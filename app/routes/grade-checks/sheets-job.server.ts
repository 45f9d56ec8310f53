import { findPrintJob, type PrintJob } from "#app/print-job.server.ts";
import type { Job } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

type Sheets = Extract<Job, { kind: "print-check-sheets" }>;

/** The newest sheets of a round that are printed off the request, and not fetched yet; null when there are none. */
export function findSheetsJob(scope: Scope, roundId: number): Promise<PrintJob<Sheets> | null> {
  return findPrintJob(
    scope,
    (job): job is Sheets => job.kind === "print-check-sheets" && job.input.roundId === roundId,
  );
}
