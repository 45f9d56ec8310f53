import type { Generated } from "kysely";
import type { CheckState, ResultSource } from "#app/domain/grade-checks/check-results.ts";
import type { UploadState } from "#app/domain/grade-checks/result-file.ts";

export type GradeCheckRoundsTable = {
  id: Generated<number>;
  school_id: number;
  term: string;
  /** 1, 2, 3 … in the term. */
  round_no: number;
  /** YYYY-MM-DD */
  opens_on: string;
  closes_on: string;
  /** What the days rest on: a letter, or else `decision`. */
  letter_id: number | null;
  decision: string | null;
  /** JSON */
  grades: string;
  class_keys: string;
  shown: string;
  version: Generated<number>;
  created_at: string;
  created_by: number | null;
};

/** Answers of students; only ever added, the one with the highest number holds. */
export type GradeCheckResultsTable = {
  school_id: number;
  round_id: number;
  /** 1, 2, 3 … in the round. */
  result_no: number;
  student_number: string;
  /** The student's class when it was entered. */
  class_key: string;
  state: CheckState;
  source: ResultSource;
  /** Why it was entered after the round had closed. */
  late_reason: string | null;
  recorded_at: string;
  recorded_by: number | null;
};

export type GradeCheckDoubtsTable = {
  school_id: number;
  round_id: number;
  result_no: number;
  doubt_no: number;
  course: string | null;
  /** AES-256-GCM, see db/vault.ts */
  words: string;
};

/** Files with results, kept as they came. */
export type GradeCheckUploadsTable = {
  id: Generated<number>;
  school_id: number;
  round_id: number;
  file_id: number;
  file_name: string;
  sha256: string;
  state: UploadState;
  /** JSON; of one that was confirmed. */
  counts: string | null;
  version: Generated<number>;
  received_at: string;
  received_by: number | null;
};
