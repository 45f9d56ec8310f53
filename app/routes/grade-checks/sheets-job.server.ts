import { findPrintJob, type PrintJob } from "#app/print-job.server.ts";
import type { Job } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

type Sheets = Extract<Job, { kind: "print-check-sheets" }>;

/** `printed`: null unless sheets were made. */
export type SheetsJob = PrintJob<Sheets> & {
  printed: Extract<Sheets["result"], { kind: "sheets-printed" }> | null;
};

/** The newest sheets of a round that are printed off the request, and not fetched yet; null when there are none. */
export async function findSheetsJob(scope: Scope, roundId: number): Promise<SheetsJob | null> {
  const job = await findPrintJob(
    scope,
    (one): one is Sheets => one.kind === "print-check-sheets" && one.input.roundId === roundId,
  );
  return job && { ...job, printed: job.result?.kind === "sheets-printed" ? job.result : null };
}
