import { availableParallelism } from "node:os";
import { config } from "./config.server.ts";
import { ground } from "./db.server.ts";
import { type JobRunner, startJobRunner } from "./jobs/runner.ts";
import { log, newRequestNumber } from "./log.server.ts";

/** Begins to do the work that pages ask for off the request; one runner per process, one processor is left to the pages. */
export function startJobs(): JobRunner {
  const { databaseUrl, key, oldKeys, fontsFolder } = config();
  return startJobRunner({
    ground,
    access: { databaseUrl, key, oldKeys, fontsFolder },
    threads: Math.max(1, availableParallelism() - 1),
    onFailure(error, job) {
      const number = newRequestNumber();
      log.error({ request: number, job: job.id, kind: job.kind, error }, "job failed");
      return number;
    },
    onTrouble: (error) => log.error({ error }, "job runner"),
  });
}
