import { type BookKind, books } from "../books.ts";
import type { Division } from "../divisions.ts";
import { type LetterOrder, ordersBooks } from "../letters/letters.ts";
import { isOfDivision } from "../letters/read-letter.ts";

/** 第一、第二梯次 of 三年級, which some books name by another 名冊別; null: of no 梯次. */
export type Round = 1 | 2 | null;

/** What is handed in together: term × division × grades × books, made under an order of a letter. */
export type BatchDraft = {
  division: Division;
  grades: readonly number[];
  round: Round;
  books: readonly BookKind[];
};

export type BatchFault =
  /** A schedule or guidelines: no batch is made under them. */
  | "order-without-books"
  | "grades-missing"
  | "grade-not-ordered"
  | "books-missing"
  | "book-not-ordered"
  | "book-of-other-division"
  | "division-not-ordered"
  | "round-missing"
  | "round-not-of-third-year";

/** What speaks against making a batch under an order; empty when nothing does. */
export function batchFaults(draft: BatchDraft, order: LetterOrder): BatchFault[] {
  const { division, grades, round } = draft;
  if (!ordersBooks(order.kind) || order.term === null) return ["order-without-books"];
  const faults: BatchFault[] = [];
  if (grades.length === 0) faults.push("grades-missing");
  if (grades.some((grade) => !order.grades.includes(grade))) faults.push("grade-not-ordered");
  if (draft.books.length === 0) faults.push("books-missing");
  if (draft.books.some((book) => !order.books.includes(book))) faults.push("book-not-ordered");
  if (draft.books.some((book) => !isOfDivision(book, division))) faults.push("book-of-other-division");
  if (order.division !== null && order.division !== division) faults.push("division-not-ordered");
  if (isThirdYearOnly(grades)) {
    if (round === null && draft.books.some((book) => books[book].codes.thirdYear))
      faults.push("round-missing");
  } else if (round !== null) faults.push("round-not-of-third-year");
  return faults;
}

/** Which of a book's 名冊別 counts in a batch. */
export const codeVariants = ["usual", "third-year-1", "third-year-2"] as const;
export type CodeVariant = (typeof codeVariants)[number];

export function codeVariantOf({ grades, round }: Pick<BatchDraft, "grades" | "round">): CodeVariant {
  if (!isThirdYearOnly(grades) || round === null) return "usual";
  return round === 1 ? "third-year-1" : "third-year-2";
}

/** A 名冊別 that a school has set because no source names it. */
export type CodeSetting = { book: BookKind; variant: CodeVariant; code: string };

/** The 名冊別 of a book in a batch, as the layout names it, else as the school has set it; null while neither does. */
export function bookCode(
  book: BookKind,
  variant: CodeVariant,
  settings: readonly CodeSetting[],
): string | null {
  const { usual, thirdYear } = books[book].codes;
  // Books without a 名冊別 of their own for 三年級 keep the usual one.
  const named =
    variant === "usual" || thirdYear === null ? usual : thirdYear[variant === "third-year-1" ? 0 : 1];
  return named ?? settings.find((one) => one.book === book && one.variant === variant)?.code ?? null;
}

/** Whether the layout itself says the 名冊別, so that a school has nothing to set. */
export function isCodeKnown(book: BookKind): boolean {
  return books[book].codes.usual !== null;
}

export type CodeFault = "code-malformed" | "code-is-known";

/** 名冊別 are two digits wherever they are known (domain facts, section 5). */
export function codeFault({ book, code }: Pick<CodeSetting, "book" | "code">): CodeFault | null {
  if (isCodeKnown(book)) return "code-is-known";
  return /^\d{2}$/.test(code) ? null : "code-malformed";
}

function isThirdYearOnly(grades: readonly number[]): boolean {
  return grades.length === 1 && grades[0] === 3;
}
