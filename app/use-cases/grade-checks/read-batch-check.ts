import { type BatchCheck, batchCheckOf, studentsOfBatch } from "#app/domain/grade-checks/batch-check.ts";
import type { Batch } from "#db/queries/batches.ts";
import { listNewestInTerm } from "#db/queries/grade-check-results.ts";
import { listRounds } from "#db/queries/grade-check-rounds.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readTermClasses } from "./round-data.ts";

/**
 * How far the students of a batch have checked; null where nobody checks: a pre-check (預檢) comes at the beginning of a
 * term, before there are scores.
 */
export async function readBatchCheck(
  scope: SchoolScope,
  batch: Pick<Batch, "term" | "division" | "grades" | "orderKind">,
): Promise<BatchCheck | null> {
  if (batch.orderKind === "precheck") return null;
  const [rounds, newest, { homerooms, students }] = await Promise.all([
    listRounds(scope, batch.term),
    listNewestInTerm(scope, batch.term),
    readTermClasses(scope, batch.term),
  ]);
  return batchCheckOf(studentsOfBatch(batch, homerooms, students), newest, rounds.at(-1)?.id ?? null);
}
