import type { CauseLine } from "#app/domain/course-codes/cause-list.ts";
import type { RunInputs } from "#app/domain/course-codes/run-inputs.ts";
import type { RunRecord } from "#app/domain/course-codes/run-model.ts";
import { insertRows, type Progress } from "../bulk.ts";
import { forUpdate, newId } from "../dialect.ts";
import { keptQuery, type Value } from "../kept-query.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";
import { causeColumns, type Run, type StoredCause, toCause, toRun } from "./comparison-rows.ts";

export type RunDraft = {
  term: string;
  inputs: RunInputs;
  record: RunRecord;
  previousRunId: number | null;
  jobId: number | null;
  startedAt: string;
  finishedAt: string;
  createdBy: number | null;
};

/** A finished run with its causes and findings; gives its id. */
export async function insertRun(scope: SchoolScope, draft: RunDraft, onProgress?: Progress): Promise<number> {
  const { inputs, record } = draft;
  const result = await scope.db
    .insertInto("comparison_runs")
    .values({
      school_id: scope.schoolId,
      term: draft.term,
      status: "done",
      inputs: JSON.stringify(inputs.datasets),
      plans: JSON.stringify(inputs.plans),
      counts: JSON.stringify(record.counts),
      notes: JSON.stringify(record.notes),
      ...record.totals,
      previous_run_id: draft.previousRunId,
      job_id: draft.jobId,
      created_at: draft.startedAt,
      created_by: draft.createdBy,
      started_at: draft.startedAt,
      finished_at: draft.finishedAt,
    })
    .executeTakeFirstOrThrow();
  const key = { school_id: scope.schoolId, run_id: newId(result) };
  const imports = [
    ...inputs.datasets.map(({ slot, importId }) => ({ ...key, slot, import_id: importId })),
    ...inputs.plans.map(({ importId }) => ({ ...key, slot: "course-plan", import_id: importId })),
  ];
  const causes = record.causes.map((cause) => ({
    ...key,
    cause_no: cause.number,
    cause_key: cause.key,
    kind: cause.kind,
    weight: cause.weight,
    section: cause.section,
    course: cause.course,
    programme: cause.programme,
    code: cause.code,
    expected: cause.expected,
    actual: cause.actual,
    segment: cause.segment,
    plan_name: cause.planName,
    proposals: JSON.stringify(cause.proposals),
    findings: cause.findings,
    students: cause.studentNumbers.length,
    class_keys: JSON.stringify(cause.classKeys),
    state: cause.state,
  }));
  const findings = record.findings.map((finding) => ({
    ...key,
    finding_no: finding.number,
    cause_no: finding.causeNumber,
    kind: finding.kind,
    student_number: finding.studentNumber,
    class_key: finding.classKey,
    programme: finding.programme,
    course: finding.course,
    code: finding.code,
    expected: finding.expected,
    actual: finding.actual,
    segment: finding.segment,
  }));
  await insertRows(scope.db, "comparison_inputs", imports);
  await insertRows(scope.db, "comparison_causes", causes);
  await insertRows(scope.db, "comparison_findings", findings, onProgress);
  return key.run_id;
}

export async function findRun(scope: SchoolScope, id: number): Promise<Run | undefined> {
  const row = await runRows(scope).where("id", "=", id).executeTakeFirst();
  return row && toRun(row);
}

export async function findLatestRun(scope: SchoolScope, term: string): Promise<Run | undefined> {
  const row = await runRows(scope).where("term", "=", term).orderBy("id", "desc").limit(1).executeTakeFirst();
  return row && toRun(row);
}

export async function findLatestRunId(scope: SchoolScope, term: string): Promise<number | undefined> {
  const [row] = await latestRun(scope.db, { schoolId: scope.schoolId, term });
  return row?.id ?? undefined;
}

const latestRun = keptQuery((db, value: Value<{ schoolId: number; term: string }>) =>
  db
    .selectFrom("comparison_runs")
    .select(({ fn }) => fn.max("id").as("id"))
    .where("school_id", "=", value("schoolId"))
    .where("term", "=", value("term"))
    .where("status", "=", "done"),
);

/** Runs of a term, newest first. */
export async function listRuns(scope: SchoolScope, term: string, limit = 200): Promise<Run[]> {
  const rows = await runRows(scope).where("term", "=", term).orderBy("id", "desc").limit(limit).execute();
  return rows.map(toRun);
}

/** All causes of a run in their order, without proposals. */
export async function listCauses(scope: SchoolScope, runId: number): Promise<CauseLine[]> {
  const rows = await scope.db
    .selectFrom("comparison_causes")
    .select(causeColumns)
    .where("school_id", "=", scope.schoolId)
    .where("run_id", "=", runId)
    .orderBy("cause_no")
    .limit(50_000)
    .execute();
  return rows.map(toCause);
}

export async function findCause(
  scope: SchoolScope,
  runId: number,
  number: number,
): Promise<StoredCause | undefined> {
  const row = await scope.db
    .selectFrom("comparison_causes")
    .select(causeColumns)
    .select("proposals")
    .where("school_id", "=", scope.schoolId)
    .where("run_id", "=", runId)
    .where("cause_no", "=", number)
    .executeTakeFirst();
  return row && { ...toCause(row), proposals: JSON.parse(row.proposals) };
}

function runRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("comparison_runs")
    .selectAll()
    .where("school_id", "=", schoolId)
    .where("status", "=", "done");
}

/** Locks a run until the transaction ends: answers and signatures of one run come one after another. */
export async function lockRun(scope: InTransaction<SchoolScope>, id: number): Promise<Run | undefined> {
  const row = await forUpdate(scope.db, runRows(scope).where("id", "=", id)).executeTakeFirst();
  return row && toRun(row);
}
