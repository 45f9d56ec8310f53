import type { Generated } from "kysely";
import type { Approver } from "#app/domain/grade-corrections/approvals.ts";
import type { CaseSource } from "#app/domain/grade-corrections/case-clock.ts";
import type { CaseMove, CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { CaseCause, CaseReason } from "#app/domain/grade-corrections/cases.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";

export type CorrectionSettingsTable = {
  school_id: number;
  /** JSON: who approves, in order. */
  chain: string;
  doubt_days: number;
  /** Of the school's scores; null: not set. */
  decimals: number | null;
  /** JSON: lower pass marks by 學籍狀態. */
  pass_marks: string;
  version: Generated<number>;
};

export type CorrectionPeriodsTable = {
  school_id: number;
  term: string;
  opens_on: string;
  closes_on: string;
  basis: string;
  version: Generated<number>;
};

export type CorrectionCasesTable = {
  id: Generated<number>;
  school_id: number;
  term: string;
  /** 1 and up in each term. */
  case_no: number;
  state: CaseState;
  source: CaseSource;
  in_receipt_window: number;
  reason: CaseReason;
  /** Sealed, see db/vault.ts; so are `mended` and `outside_reason`. */
  words: string;
  is_pattern: Generated<number>;
  pattern_kind: string | null;
  cause: CaseCause | null;
  mended: string | null;
  grades_import_id: number | null;
  opened_at: string;
  /** Where the school is. */
  opened_on: string;
  opened_by: number;
  due_on: string | null;
  asked_by: number | null;
  asked_at: string | null;
  outside_reason: string | null;
  /** JSON: as it was fixed when approval was asked for. */
  chain: string | null;
  corrected_at: string | null;
  submission_id: number | null;
  ended_at: string | null;
  version: Generated<number>;
};

export type CorrectionRecordsTable = {
  school_id: number;
  case_id: number;
  record_no: number;
  student_number: string;
  student_name: string;
  class_key: string | null;
  class_name: string | null;
  seat: number | null;
  course: string;
  teacher: string | null;
  field: CorrectionField;
  before_value: string | null;
  after_value: string | null;
  has_after: number;
  added_at: string;
  added_by: number;
};

/** What was done with a case; approvals among it. Never changed. */
export type CorrectionStepsTable = {
  school_id: number;
  case_id: number;
  step_no: number;
  move: CaseMove | "open";
  from_state: CaseState | null;
  to_state: CaseState;
  /** As whom somebody approved or sent back. */
  capacity: Approver | null;
  /** Sealed. */
  note: string | null;
  made_at: string;
  made_by: number;
  user_name: string;
  user_title: string | null;
};

export type CorrectionEvidenceTable = {
  school_id: number;
  case_id: number;
  evidence_no: number;
  file_id: number;
  added_at: string;
  added_by: number;
};

export type CorrectionCandidatesTable = {
  school_id: number;
  case_id: number;
  candidate_no: number;
  kind: string;
  student_number: string;
  course: string;
  field: CorrectionField;
  before_value: string | null;
  after_value: string | null;
  has_after: number;
  /** JSON */
  reasons: string;
  state: "open" | "taken" | "aside" | "corrected";
  /** Sealed. */
  aside_reason: string | null;
  decided_at: string | null;
  decided_by: number | null;
};
