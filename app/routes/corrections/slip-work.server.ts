import { recordsSeen } from "#app/domain/grade-corrections/case-sight.ts";
import { findPrintJob, type PrintJob } from "#app/print-job.server.ts";
import type { Job } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import type { RequiredCase } from "./required-case.server.ts";

/** Slips of more records than this are printed off the request: a page of forty takes a twentieth of a second. */
export const mostPrintedAtOnce = 200;

type Slip = Extract<Job, { kind: "print-correction-slip" }>;
export type SlipJob = PrintJob<Slip>;

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

/** The newest slip of a case that is printed off the request, and not fetched yet; null when there is none. */
export function findSlipJob(scope: Scope, caseId: number): Promise<SlipJob | null> {
  return findPrintJob(
    scope,
    (job): job is Slip => job.kind === "print-correction-slip" && job.input.caseId === caseId,
  );
}
