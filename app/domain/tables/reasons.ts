import { datasetKinds } from "../datasets/kinds.ts";

/** Why a file cannot be read at all. */
export type FileRefusal =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "zip-bomb"
  | "macros"
  | "password-protected"
  | "old-excel"
  | "pdf"
  | "web-page"
  | "other-office-file"
  | "truncated"
  | "not-readable"
  | "not-text"
  | "not-json";

/** Kinds of table that an import can recognise by their headers. */
export const tableKinds = [...datasetKinds, "course-plan", "subject-table", "code-table"] as const;
export type TableKind = (typeof tableKinds)[number];

/** Why a file that can be read is not the table that was asked for. */
export type TableRefusal =
  | "wrong-kind"
  | "only-hidden-sheet"
  | "no-rows"
  | "duplicate-headers"
  | "wrong-term"
  | "wrong-school"
  | "mixed-years"
  | "no-scores";

/** Why one row is not accepted. */
export type RowReason =
  | "required-empty"
  | "too-long"
  | "not-a-grade"
  | "not-a-year"
  | "not-a-semester"
  | "not-a-number"
  | "not-a-date"
  | "programme-length"
  | "other-school"
  | "class-twice"
  | "student-twice"
  | "unknown-class"
  | "ambiguous-class"
  | "other-term"
  | "course-twice"
  | "credits-missing"
  | "credits-malformed"
  | "unknown-student"
  | "unknown-course"
  | "not-a-score"
  | "not-one-of"
  | "score-twice"
  | "entry-twice"
  | "ends-before-start"
  | "not-a-code"
  | "not-a-school-code"
  | "not-an-officer-level"
  | "code-length"
  | "plan-credits-malformed"
  | "plan-modes-malformed"
  | "plan-attribute-malformed"
  | "plan-name-missing"
  | "code-twice"
  | "table-entry-twice";

/** What is said about an import without rejecting anything. */
export type ImportNotice =
  | "title-rows"
  | "id-number-form"
  | "id-number-check-digit"
  | "id-number-shared"
  | "leading-zeros-restored"
  | "damaged-text"
  | "private-use"
  | "table-code-twice";

/** What fills the words of a reason: names, row numbers, proposals. */
export type ReasonParams = Readonly<Record<string, string | number>>;

/** How the bytes of a text file were read. */
export type TextEncodingName = "utf-8" | "utf-8-bom" | "utf-16" | "cp950";

/** What is said about a file as such, before its table is known. */
export type RawNoticeKind = "encoding" | "formulas" | "formulas-without-value" | "merged-cells";
