import type { Generated } from "kysely";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { RosterState } from "#app/domain/rosters/roster-states.ts";
import type { RuleGrade } from "#app/domain/rosters/rule.ts";

/** A version of a book in a batch, or a file that was to become one. Its rows are never changed. */
export type RostersTable = {
  id: Generated<number>;
  school_id: number;
  batch_id: number;
  /** null until the file has been read. */
  book: BookKind | null;
  /** 1, 2, 3 … of the book in the batch; null unless it was taken. */
  number: number | null;
  source: "imported" | "built";
  state: RosterState;
  /** What the user said it is; null: to be found out. */
  expected: BookKind | null;
  file_id: number;
  file_name: string;
  sha256: string;
  /** JSON: 封面; null: there is none, or it has not been read. */
  cover: string | null;
  /** JSON: sheets as they were found, without their rows. */
  sheets: string | null;
  /** JSON: rows = accepted + rejected + blank, and what changed against the version before. */
  counts: string | null;
  /** JSON */
  refusal: string | null;
  created_at: string;
  created_by: number | null;
};

export type RosterRowsTable = {
  school_id: number;
  roster_id: number;
  sheet: string;
  row_no: number;
  /** Keyed hash of the ID number, hex; the same as of students. */
  student_hash: string;
  /** JSON of all cells, sealed; see db/vault.ts */
  cells: string;
};

/** Which version of a book is in force. */
export type CurrentRostersTable = { school_id: number; batch_id: number; book: BookKind; roster_id: number };

export type RosterChecksTable = {
  id: Generated<number>;
  school_id: number;
  roster_id: number;
  rule_set: string;
  /** JSON: imports, plans and books that it was held against. */
  against: string;
  /** JSON: rules that could not be held against it. */
  not_checked: string;
  /** JSON: findings and causes by grade. */
  counts: string;
  started_at: string;
  started_by: number | null;
  finished_at: string | null;
};

export type RosterCausesTable = {
  school_id: number;
  check_id: number;
  cause_no: number;
  /** Keyed hash of book and cause, hex: the same in every term. */
  origin: string;
  rule: string;
  grade: RuleGrade;
  sheet: string | null;
  column_key: string | null;
  /** JSON of the value and what words need, sealed: a value may be anybody's. */
  content: string;
  /** Keyed hash of the same, hex. */
  content_hash: string;
  findings: number;
  students: number;
  /** Against the check of the version before. */
  state: "new" | "stays";
};

export type RosterFindingsTable = {
  school_id: number;
  check_id: number;
  finding_no: number;
  cause_no: number;
  sheet: string | null;
  row_no: number | null;
  column_key: string | null;
  student_hash: string | null;
  /** JSON of the value and what words need, sealed; "" where it is what the cause says. */
  content: string;
};

/** A note that answers a cause; sealed, for it may name somebody. */
export type RosterAnswersTable = {
  id: Generated<number>;
  school_id: number;
  origin: string;
  rule: string;
  batch_id: number;
  roster_id: number;
  note: string;
  findings: number;
  content_hash: string;
  answered_by: number;
  answered_at: string;
  /** Set when it was taken back. */
  withdrawn_at: string | null;
};
