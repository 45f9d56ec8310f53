import type { Generated } from "kysely";
import type { FindingKind, Section, Weight } from "#app/domain/course-codes/findings.ts";
import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { Capacity } from "#app/domain/people/roles.ts";

export type ComparisonStatus = "queued" | "running" | "done" | "failed" | "cancelled";

export type ComparisonRunsTable = {
  id: Generated<number>;
  school_id: number;
  term: string;
  status: ComparisonStatus;
  /** JSON: import ids, file names and SHA-256 per kind, code tables used. */
  inputs: string;
  /** JSON: the plan versions in the order they were received, with their marks. */
  plans: string;
  /** JSON: counts by finding kind. */
  counts: string;
  /** JSON: what else the result page says (unchecked segments, counts by class, not attending …). */
  notes: string;
  blocking: number;
  queries: number;
  listed: number;
  causes: number;
  previous_run_id: number | null;
  job_id: number | null;
  created_at: string;
  created_by: number | null;
  started_at: string | null;
  finished_at: string | null;
};

/** Which imports a run compared; what a run stands on is not undone. */
export type ComparisonInputsTable = { school_id: number; run_id: number; slot: string; import_id: number };

export type ComparisonCausesTable = {
  school_id: number;
  run_id: number;
  cause_no: number;
  cause_key: string;
  kind: FindingKind;
  weight: Weight;
  section: Section;
  course: string | null;
  programme: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
  segment: SegmentTableName | null;
  plan_name: string | null;
  /** JSON: ranked proposals. */
  proposals: string;
  findings: number;
  students: number;
  /** JSON */
  class_keys: string;
  /** Against the run before. */
  state: "new" | "stays";
};

export type ComparisonFindingsTable = {
  school_id: number;
  run_id: number;
  finding_no: number;
  cause_no: number;
  kind: FindingKind;
  student_number: string | null;
  class_key: string | null;
  programme: string | null;
  course: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
  segment: SegmentTableName | null;
};

/** A note that answers a query. The origin carries no term, so that it is offered again next term. */
export type QueryAnswersTable = {
  id: Generated<number>;
  school_id: number;
  kind: FindingKind;
  origin: string;
  /** SHA-256 of kind and origin, hex: origins are longer than a key may be. */
  origin_sha256: string;
  term: string;
  run_id: number;
  note: string;
  answered_by: number;
  answered_at: string;
  /** Set when it was taken back. */
  withdrawn_at: string | null;
};

export type RunSignaturesTable = {
  school_id: number;
  run_id: number;
  capacity: Capacity;
  user_id: number;
  /** As they were at signing. */
  user_name: string;
  user_title: string | null;
  signed_at: string;
  /** SHA-256 of what exactly was signed, hex. */
  digest: string;
  /** 0 or 1: after the deadline. */
  late: number;
};
