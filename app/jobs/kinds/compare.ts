import { keepRun, prepareRun } from "#app/use-cases/run-comparison.ts";
import type { RunJob } from "../job-context.ts";

export const run: RunJob<"compare"> = async ({ scope, jobId, progress, signal, commit }, { term }) => {
  const prepared = await prepareRun(scope, term, { progress, signal });
  if (prepared.kind === "data-missing") return prepared;
  return commit(async (trx) => ({ result: await keepRun(trx, prepared, jobId, { progress, signal }) }));
};
