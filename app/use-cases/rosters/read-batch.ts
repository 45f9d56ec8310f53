import { inputsAreCurrent, missingData } from "#app/domain/course-codes/run-inputs.ts";
import { type BatchFacts, type StageView, stagesOf } from "#app/domain/rosters/batches/batch-stages.ts";
import { type BatchExport, listBatchExports } from "#db/queries/batch-exports.ts";
import { countBatchRejections } from "#db/queries/batch-rejections.ts";
import { type BatchSubmission, listSubmissions } from "#db/queries/batch-submissions.ts";
import { findBatch } from "#db/queries/batches.ts";
import { findLatestRun } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { countOpenCases } from "#db/queries/open-items.ts";
import { listSignatures } from "#db/queries/run-signatures.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readBatchCheck } from "../grade-checks/read-batch-check.ts";
import { type BatchStanding, readBatchStanding } from "./batch-standing.ts";

export type BatchView = BatchStanding & {
  stages: readonly StageView[];
  /** Newest first. */
  exports: readonly BatchExport[];
  submissions: readonly BatchSubmission[];
};

/** A batch with its stages, as they are computed from the data. `today`: the day where the school is. */
export async function readBatch(
  scope: SchoolScope,
  batchId: number,
  today: string,
): Promise<BatchView | undefined> {
  const batch = await findBatch(scope, batchId);
  if (!batch) return undefined;
  const [standing, exports, submissions, inForce, comparison, studentCheck, openCorrections] =
    await Promise.all([
      readBatchStanding(scope, batch),
      listBatchExports(scope, batchId),
      listSubmissions(scope, batchId),
      findDataInForce(scope, batch.term),
      readComparison(scope, batch.term),
      readBatchCheck(scope, batch),
      countOpenCases(scope, batch.term),
    ]);
  const [newest] = exports;
  const submission = submissions.find(({ exportId }) => exportId === newest?.id);
  const facts: BatchFacts = {
    books: standing.books,
    signatures: standing.signatures,
    missingData: missingData(inForce),
    comparison,
    exported: newest ? { current: newest.digest === standing.digest } : null,
    submission: submission
      ? { result: submission.result, rejectedRows: await countBatchRejections(scope, submission.id) }
      : null,
    studentCheck,
    openCorrections,
    closesOn: batch.closesOn,
  };
  return { ...standing, stages: stagesOf(facts, today), exports, submissions };
}

/** Whether the term's newest comparison is countersigned and of the data in force. */
async function readComparison(scope: SchoolScope, term: string): Promise<BatchFacts["comparison"]> {
  const run = await findLatestRun(scope, term);
  if (!run) return "missing";
  const [inForce, signatures] = await Promise.all([
    findDataInForce(scope, term),
    listSignatures(scope, { runId: run.id }),
  ]);
  if (!inputsAreCurrent(run.inputs, inForce)) return "outdated";
  return signatures.some(({ capacity }) => capacity === "director") ? "signed" : "unsigned";
}
