import type { ReceiptGroup, ReceiptKind } from "./kinds.ts";

/**
 * A row as the central database has it. `number`: its place in its group, from 1. `cells`: in the order of the sheet's
 * columns; null: the row does not have the column (the student's own columns stand once, at the student).
 */
export type ReceiptRow = { number: number; cells: readonly (string | null)[] };

/** What the central database has of one student, of one kind, in one file. */
export type Statement = {
  /** Upper case. */
  idNumber: string;
  /** As written: ROC, seven digits. */
  birthDate: string;
  groups: readonly { group: ReceiptGroup; rows: readonly ReceiptRow[] }[];
};

/** The statements of one file of a receipt. */
export type StatementFile = { file: string; kind: ReceiptKind; statements: readonly Statement[] };

/** Why something of a file was not accepted. */
export const statementReasons = [
  /** No object stands where a student or a row should. */
  "not-an-object",
  /** The student has no 身分證號. */
  "no-id-number",
  /** A group that no kind has. */
  "unknown-group",
  /** A list stands where a text or number should. */
  "not-a-value",
] as const;
export type StatementReason = (typeof statementReasons)[number];

/** A row (or a student, or a group, with all of its rows) that was not accepted. */
export type RejectedStatement = {
  file: string;
  /** Place of the student in the file, from 1. */
  student: number;
  group: string | null;
  /** Place of the row in its group, from 1; null: the whole group or student. */
  row: number | null;
  column: string | null;
  reason: StatementReason;
  /** So many rows go with it. */
  rows: number;
};
