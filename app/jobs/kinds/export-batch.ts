import { exportBatch } from "#app/use-cases/rosters/export-batch.ts";
import type { RunJob } from "../job-context.ts";

/** Makes what is handed in of a signed batch, and its manifest. */
export const run: RunJob<"export-batch"> = ({ scope, progress, commit }, { batchId }) =>
  exportBatch(scope, batchId, progress, (work) => commit(async (trx) => ({ result: await work(trx) })));
