import { now } from "#app/clock.server.ts";
import { usualFontsFolder } from "#app/config.server.ts";
import { doJob } from "#app/jobs/do-job.ts";
import { jobKinds } from "#app/jobs/kinds.ts";
import { createSharedState } from "#app/jobs/shared-state.ts";
import { claimJob } from "#db/queries/job-claims.ts";
import type { Ground } from "#db/scope.ts";

const worker = "command-line";

/** Does every waiting job here and now, as the server's runner would in its threads; throws where one fails. */
export async function drainJobs(ground: Ground): Promise<void> {
  for (;;) {
    const job = await claimJob({ ...ground, now: now() }, worker);
    if (!job) return;
    const end = await doJob(
      jobKinds,
      { ...ground, fontsFolder: usualFontsFolder },
      { job, worker, now: now(), state: createSharedState() },
    );
    if (end.kind === "failed") throw end.error;
    if (end.kind === "stopped") throw new Error(`Job ${job.id} (${job.kind}) was stopped`);
  }
}
