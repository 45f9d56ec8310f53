import type { EndedJob } from "#app/domain/course-codes/today.ts";
import type { Job } from "#db/queries/jobs.ts";

/** A list of names or a file of findings that was made off the request, for Today; empty for every other job. */
export function endedFile(job: Job, term: string): EndedJob[] {
  if (job.kind !== "print-name-list" && job.kind !== "export-roster-findings") return [];
  if (job.input.term !== term) return [];
  const { id: jobId, state } = job;
  const about =
    job.kind === "print-name-list"
      ? ({ jobId, kind: "name-list" } as const)
      : ({
          jobId,
          kind: "roster-findings",
          batchId: job.input.batchId,
          book: job.input.book,
          version: job.input.version,
        } as const);
  if (state === "failed") return [{ ...about, state, number: job.failure?.number ?? String(jobId) }];
  if (state !== "done" || job.result?.kind !== "file-made") return [];
  return [{ ...about, state, fileName: job.result.fileName }];
}
