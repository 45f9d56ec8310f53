import { addSeconds } from "#app/domain/calendar/instant.ts";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import type { ComparisonResult } from "#app/domain/course-codes/findings.ts";
import {
  comparedDatasets,
  missingData,
  type NeededData,
  type RunInputs,
} from "#app/domain/course-codes/run-inputs.ts";
import { recordRun } from "#app/domain/course-codes/run-model.ts";
import type { RunTotals } from "#app/domain/course-codes/runs.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findLatestRunId, insertRun, listCauses } from "#db/queries/comparisons.ts";
import { describeDataInForce } from "#db/queries/data-in-force.ts";
import { findSchool } from "#db/queries/schools.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import { readComparisonInput } from "./comparison-input.ts";

export type RunOutcome =
  | { kind: "compared"; runId: number; totals: RunTotals }
  | { kind: "data-missing"; missing: readonly NeededData[] };

export type LongWork = { progress?: (done: number, total: number) => void; signal?: AbortSignal };

/** A result that is not kept yet. */
export type PreparedRun = { term: string; inputs: RunInputs; result: ComparisonResult; seconds: number };

/**
 * Compares the data in force of a term with the plan and keeps the run: all of it in one transaction, or nothing. Without
 * all of the data nothing is compared, and what is missing is named.
 */
export async function runComparison(scope: Scope, term: string, work: LongWork = {}): Promise<RunOutcome> {
  const prepared = await prepareRun(scope, term, work);
  if (prepared.kind === "data-missing") return prepared;
  return inTransaction(scope, (trx) => keepRun(trx, prepared, null, work));
}

/** Reads and compares; writes nothing. Progress is counted in enrolments, and three fifths of it are done here. */
export async function prepareRun(
  scope: Scope,
  term: string,
  { progress, signal }: LongWork,
): Promise<({ kind: "prepared" } & PreparedRun) | Extract<RunOutcome, { kind: "data-missing" }>> {
  const began = performance.now();
  const [school, described] = await Promise.all([findSchool(scope), describeDataInForce(scope, term)]);
  const inputs = { ...described, datasets: comparedDatasets(described.datasets) };
  const missing = missingData({ datasets: inputs.datasets, planIds: inputs.plans.map(({ id }) => id) });
  if (missing.length > 0 || !school) return { kind: "data-missing", missing };
  const input = await readComparisonInput(scope, school, term, inputs);
  signal?.throwIfAborted();
  const total = input.enrolments.length;
  progress?.(Math.floor(total * 0.3), total);
  const result = compareCourseCodes(input);
  signal?.throwIfAborted();
  progress?.(Math.floor(total * 0.6), total);
  return { kind: "prepared", term, inputs, result, seconds: (performance.now() - began) / 1000 };
}

/** Keeps a result as the newest run of its term, with what became of the causes of the run before it. */
export async function keepRun(
  trx: InTransaction<Scope>,
  { term, inputs, result, seconds }: PreparedRun,
  jobId: number | null,
  { progress, signal }: LongWork,
): Promise<Extract<RunOutcome, { kind: "compared" }>> {
  const previousRunId = (await findLatestRunId(trx, term)) ?? null;
  const previous = previousRunId === null ? null : await listCauses(trx, previousRunId);
  const record = recordRun(result, previous);
  const total = result.input.enrolments.length;
  const runId = await insertRun(
    trx,
    {
      term,
      inputs,
      record,
      previousRunId,
      jobId,
      startedAt: trx.now,
      finishedAt: addSeconds(trx.now, Math.ceil(seconds)),
      createdBy: trx.user.id || null,
    },
    (done, all) => {
      signal?.throwIfAborted();
      progress?.(Math.floor(total * (0.6 + (0.4 * done) / all)), total);
    },
  );
  await writeAudit(trx, {
    action: "comparison:run",
    subject: `comparison:${runId}`,
    changes: Object.entries(record.totals).map(([field, to]) => ({ field, from: null, to })),
  });
  return { kind: "compared", runId, totals: record.totals };
}
