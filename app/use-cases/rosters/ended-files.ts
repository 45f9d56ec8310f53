import type { EndedJob, RosterFile } from "#app/domain/course-codes/today.ts";
import type { Job } from "#db/queries/jobs.ts";

/** A list, sheets, a slip or a file of findings that was made off the request, for Today; empty for every other job. */
export function endedFile(job: Job, term: string): EndedJob[] {
  if (job.kind === "print-check-sheets") return endedSheets(job, term);
  if (
    job.kind !== "print-name-list" &&
    job.kind !== "print-correction-slip" &&
    job.kind !== "export-roster-findings"
  )
    return [];
  if (job.input.term !== term) return [];
  const { id: jobId, state } = job;
  const about = fileOf(job);
  if (state === "failed") return [{ ...about, state, number: job.failure?.number ?? String(jobId) }];
  if (state !== "done" || job.result?.kind !== "file-made") return [];
  return [{ ...about, state, fileName: job.result.fileName }];
}

function fileOf(
  job: Extract<Job, { kind: "print-name-list" | "print-correction-slip" | "export-roster-findings" }>,
): RosterFile {
  const { id: jobId } = job;
  if (job.kind === "print-name-list") return { jobId, kind: "name-list" };
  if (job.kind === "print-correction-slip")
    return { jobId, kind: "correction-slip", caseId: job.input.caseId };
  const { batchId, book, version } = job.input;
  return { jobId, kind: "roster-findings", batchId, book, version };
}

function endedSheets(job: Extract<Job, { kind: "print-check-sheets" }>, term: string): EndedJob[] {
  const { id: jobId, state, input, result } = job;
  if (input.term !== term) return [];
  const about = { jobId, kind: "check-sheets", roundId: input.roundId } as const;
  if (state === "failed") return [{ ...about, state, number: job.failure?.number ?? String(jobId) }];
  if (state !== "done" || result?.kind !== "sheets-printed") return [];
  return [{ ...about, state, fileName: result.fileName }];
}
