import type { BookKind } from "../books.ts";
import type { Division } from "../divisions.ts";

/**
 * What a letter orders: the check before the submission (預檢), the submission, a schedule of several duties, the
 * guidelines that are in force from a day on, or what is suggested for the second semester of 三年級: by its days the
 * dates of 期末考, by its notes the form of 修課紀錄.
 */
export const orderKinds = ["precheck", "submission", "schedule", "guidelines", "final-semester"] as const;
export type OrderKind = (typeof orderKinds)[number];

export type LetterOrder = {
  kind: OrderKind;
  /** "112-1"; null for what is of no single term. */
  term: string | null;
  /** null: of every division. */
  division: Division | null;
  /** In the order of the list of books; empty where the letter names none. */
  books: readonly BookKind[];
  /** Ascending. */
  grades: readonly number[];
  /** YYYY-MM-DD; null where the letter names no day. */
  opensOn: string | null;
  closesOn: string | null;
  /** Exemptions, and what else the letter says about it. */
  notes: string;
};

/** A letter (公文) of the authority, entered once: duties and dates derive from it. `issuedOn`: YYYY-MM-DD. */
export type Letter = {
  /** 發文字號 */
  number: string;
  issuedOn: string;
  subject: string;
  orders: readonly LetterOrder[];
};

/** Letters have no more grades to name: a senior high school has three. */
export const allGrades = [1, 2, 3] as const;

export const letterLimits = { number: 100, subject: 500, notes: 1000, orders: 20 } as const;

/** An order that batches are made under. */
export function ordersBooks(kind: OrderKind): boolean {
  return kind === "precheck" || kind === "submission";
}

/** Whether a book is handed in for the check before the submission only. */
export function isPrecheckBook(book: BookKind): boolean {
  return book === "precheck" || book === "precheck-continuing";
}
