import type { Generated } from "kysely";
import type { Capacity } from "#app/domain/people/roles.ts";
import type { CodeVariant } from "#app/domain/rosters/batches/batches.ts";
import type { SubmissionChannel, SubmissionResult } from "#app/domain/rosters/batches/submissions.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { Division } from "#app/domain/rosters/divisions.ts";
import type { OrderKind } from "#app/domain/rosters/letters/letters.ts";

export type BatchesTable = {
  id: Generated<number>;
  school_id: number;
  term: string;
  division: Division;
  /** JSON */
  grades: string;
  /** 梯次: 1 or 2; null for none. */
  round: number | null;
  letter_id: number;
  /** As the letter was when the batch was made. */
  letter_number: string;
  letter_issued_on: string;
  letter_subject: string;
  order_kind: OrderKind;
  opens_on: string | null;
  closes_on: string | null;
  notes: string;
  rule_set: string;
  created_at: string;
  created_by: number | null;
};

export type BatchBooksTable = {
  school_id: number;
  batch_id: number;
  book: BookKind;
  /** 名冊別; null while nobody has said it. */
  code: string | null;
};

/** 名冊別 that the school has set where no source names it. */
export type RosterCodesTable = {
  school_id: number;
  book: BookKind;
  variant: CodeVariant;
  code: string;
  updated_at: string;
  updated_by: number | null;
};

export type BatchSignaturesTable = {
  id: Generated<number>;
  school_id: number;
  batch_id: number;
  capacity: Capacity;
  user_id: number;
  /** As they were at signing. */
  user_name: string;
  user_title: string | null;
  signed_at: string;
  /** SHA-256 of what exactly was signed, hex; the signature is void when that is another now. */
  digest: string;
};

export type BatchExportsTable = {
  id: Generated<number>;
  school_id: number;
  batch_id: number;
  /** 1, 2, 3 … in the batch. */
  number: number;
  /** What was signed. */
  digest: string;
  manifest_file_id: number;
  /** SHA-256 of the manifest as canonical JSON, hex. */
  manifest_hash: string;
  rule_set: string;
  exported_at: string;
  exported_by: number;
};

export type BatchExportBooksTable = {
  school_id: number;
  export_id: number;
  book: BookKind;
  code: string;
  roster_id: number;
  file_id: number;
  file_name: string;
  sha256: string;
  row_count: number;
};

export type BatchSubmissionsTable = {
  id: Generated<number>;
  school_id: number;
  batch_id: number;
  export_id: number;
  /** YYYY-MM-DD */
  submitted_on: string;
  channel: SubmissionChannel;
  note: string;
  result: SubmissionResult;
  version: Generated<number>;
  recorded_at: string;
  recorded_by: number;
};

/** A row that the central database did not take, and the row of the book that it is about. */
export type BatchRejectionsTable = {
  school_id: number;
  submission_id: number;
  rejection_no: number;
  student_hash: string | null;
  roster_id: number | null;
  sheet: string | null;
  row_no: number | null;
  /** The row as it came back, sealed; see db/vault.ts */
  content: string;
};
