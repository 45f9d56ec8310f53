import type { Selectable } from "kysely";
import type { CauseLine } from "#app/domain/course-codes/cause-list.ts";
import type { FindingKind, Proposal } from "#app/domain/course-codes/findings.ts";
import type { RunInputs } from "#app/domain/course-codes/run-inputs.ts";
import type { RunNotes } from "#app/domain/course-codes/run-model.ts";
import type { RunTotals } from "#app/domain/course-codes/runs.ts";
import type { ComparisonRunsTable } from "../tables/comparisons.ts";

/** A finished run. Moments are UTC. */
export type Run = {
  id: number;
  term: string;
  inputs: RunInputs;
  counts: Partial<Record<FindingKind, number>>;
  totals: RunTotals;
  notes: RunNotes;
  previousRunId: number | null;
  startedAt: string;
  finishedAt: string;
  createdBy: number | null;
};

export type StoredCause = CauseLine & { proposals: readonly Proposal[] };

export const causeColumns = [
  "cause_no as number",
  "cause_key as key",
  "kind",
  "weight",
  "section",
  "course",
  "programme",
  "code",
  "expected",
  "actual",
  "segment",
  "plan_name as planName",
  "findings",
  "students",
  "class_keys as classKeys",
  "state",
] as const;

export function toRun(row: Selectable<ComparisonRunsTable>): Run {
  return {
    id: row.id,
    term: row.term,
    inputs: { datasets: JSON.parse(row.inputs), plans: JSON.parse(row.plans) },
    counts: JSON.parse(row.counts),
    totals: { blocking: row.blocking, queries: row.queries, listed: row.listed, causes: row.causes },
    notes: JSON.parse(row.notes),
    previousRunId: row.previous_run_id,
    startedAt: row.started_at ?? row.created_at,
    finishedAt: row.finished_at ?? row.created_at,
    createdBy: row.created_by,
  };
}

export function toCause<R extends { classKeys: string }>(
  row: R,
): Omit<R, "classKeys"> & { classKeys: string[] } {
  return { ...row, classKeys: JSON.parse(row.classKeys) };
}
