import { liveProgress } from "#app/jobs/live-jobs.ts";
import type { Job } from "#db/queries/jobs.ts";

/** A file of a run that the person has asked for and not fetched yet. */
export type ExportJob = {
  id: number;
  what: "findings" | "to-mend" | "proof";
  state: Job["state"];
  done: number;
  total: number;
  /** Of one that failed: the number to quote. */
  failure: string | null;
  notTheSame: boolean;
};

/** Of the work that a person has not looked at yet, the files of one run. */
export function exportJobs(jobs: readonly Job[], runId: number): ExportJob[] {
  return jobs.flatMap((job): ExportJob[] => {
    if (job.kind !== "export-run" || job.input.runId !== runId) return [];
    const { done, total } = liveProgress(job.id) ?? job;
    return [
      {
        id: job.id,
        what: job.input.what,
        state: job.state,
        done,
        total,
        failure: job.failure?.number ?? null,
        notTheSame: job.result?.kind === "not-the-same",
      },
    ];
  });
}
