import { parseDate } from "../../calendar/roc-date.ts";
import { formatTerm, parseTerm } from "../../calendar/term.ts";
import { type BookKind, bookKinds, books } from "../books.ts";
import { type Division, isDivision } from "../divisions.ts";
import {
  allGrades,
  isPrecheckBook,
  type Letter,
  type LetterOrder,
  letterLimits,
  type OrderKind,
  orderKinds,
  ordersBooks,
} from "./letters.ts";

/** As it was typed; dates in any form that `parseDate` reads, "" for what is left open. */
export type TypedOrder = {
  kind: string;
  term: string;
  division: string;
  books: readonly string[];
  grades: readonly string[];
  opensOn: string;
  closesOn: string;
  notes: string;
};
export type TypedLetter = {
  number: string;
  issuedOn: string;
  subject: string;
  orders: readonly TypedOrder[];
};

export type LetterFaultCode =
  | "missing"
  | "too-long"
  | "date-malformed"
  | "kind-unknown"
  | "term-malformed"
  /** What is suggested for the second semester of 三年級 is of no first one. */
  | "term-not-second"
  | "division-unknown"
  | "book-unknown"
  /** 預檢 books in an order to submit, or the other way round. */
  | "book-of-other-order"
  | "book-of-other-division"
  | "grade-unknown"
  | "dates-reversed";

/** `order`: its place, 0-based; null for the letter itself. */
export type LetterFault = {
  order: number | null;
  field: keyof TypedLetter | keyof TypedOrder;
  code: LetterFaultCode;
};

export type LetterOutcome = { ok: true; letter: Letter } | { ok: false; faults: readonly LetterFault[] };

/** A letter as it was typed, or everything that is wrong with it. */
export function readLetter(typed: TypedLetter): LetterOutcome {
  const faults: LetterFault[] = [];
  const fault = (order: number | null) => (field: LetterFault["field"], code: LetterFaultCode) => {
    faults.push({ order, field, code });
  };
  const say = fault(null);
  const letter: Letter = {
    number: text(typed.number, letterLimits.number, (code) => say("number", code)),
    issuedOn: date(typed.issuedOn, (code) => say("issuedOn", code)) ?? "",
    subject: text(typed.subject, letterLimits.subject, (code) => say("subject", code)),
    orders: typed.orders.map((order, index) => readOrder(order, fault(index))),
  };
  if (typed.issuedOn.trim() === "") say("issuedOn", "missing");
  if (typed.orders.length === 0) say("orders", "missing");
  if (typed.orders.length > letterLimits.orders) say("orders", "too-long");
  return faults.length > 0 ? { ok: false, faults } : { ok: true, letter };
}

type Say = (field: keyof TypedOrder, code: LetterFaultCode) => void;

function readOrder(typed: TypedOrder, say: Say): LetterOrder {
  const known = orderKinds.find((kind) => kind === typed.kind);
  if (!known) say("kind", "kind-unknown");
  const kind: OrderKind = known ?? "schedule";
  const division = readDivision(typed.division, say);
  const opensOn = date(typed.opensOn, (code) => say("opensOn", code));
  const closesOn = date(typed.closesOn, (code) => say("closesOn", code));
  if (opensOn !== null && closesOn !== null && closesOn < opensOn) say("closesOn", "dates-reversed");
  // A window without an end is no duty that one could be late for.
  if (known && ordersBooks(kind) && typed.closesOn.trim() === "") say("closesOn", "missing");
  if (known === "guidelines" && typed.opensOn.trim() === "") say("opensOn", "missing");
  if (typed.notes.length > letterLimits.notes) say("notes", "too-long");
  return {
    kind,
    term: readTerm(typed.term, known, say),
    division,
    books: readBooks(typed.books, known, division, say),
    grades: readGrades(typed.grades, known, say),
    opensOn,
    closesOn,
    notes: typed.notes.trim(),
  };
}

function readTerm(typed: string, kind: OrderKind | undefined, say: Say): string | null {
  if (typed.trim() === "") {
    if (kind && (ordersBooks(kind) || kind === "final-semester")) say("term", "missing");
    return null;
  }
  const term = parseTerm(typed);
  if (!term) say("term", "term-malformed");
  else if (kind === "final-semester" && term.semester !== 2) say("term", "term-not-second");
  return term ? formatTerm(term) : null;
}

function readDivision(typed: string, say: Say): Division | null {
  if (typed === "" || isDivision(typed)) return typed === "" ? null : typed;
  say("division", "division-unknown");
  return null;
}

function readBooks(
  typed: readonly string[],
  kind: OrderKind | undefined,
  division: Division | null,
  say: Say,
): BookKind[] {
  const found = bookKinds.filter((book) => typed.includes(book));
  if (typed.some((text) => !bookKinds.some((book) => book === text))) say("books", "book-unknown");
  if (!kind || !ordersBooks(kind)) return found;
  if (typed.length === 0) say("books", "missing");
  if (found.some((book) => isPrecheckBook(book) !== (kind === "precheck")))
    say("books", "book-of-other-order");
  if (division !== null && found.some((book) => !isOfDivision(book, division)))
    say("books", "book-of-other-division");
  return found;
}

function readGrades(typed: readonly string[], kind: OrderKind | undefined, say: Say): number[] {
  const found = allGrades.filter((grade) => typed.includes(String(grade)));
  if (typed.some((text) => !allGrades.some((grade) => String(grade) === text)))
    say("grades", "grade-unknown");
  if (kind && ordersBooks(kind) && typed.length === 0) say("grades", "missing");
  return found;
}

/** Whether a book is one of a division; 學生資料 and the like are of both. */
export function isOfDivision(book: BookKind, division: Division): boolean {
  return books[book].division === null || books[book].division === division;
}

function text(typed: string, most: number, say: (code: LetterFaultCode) => void): string {
  const trimmed = typed.trim();
  if (trimmed === "") say("missing");
  if (trimmed.length > most) say("too-long");
  return trimmed;
}

function date(typed: string, say: (code: LetterFaultCode) => void): string | null {
  if (typed.trim() === "") return null;
  const read = parseDate(typed);
  if (read === undefined) say("date-malformed");
  return read ?? null;
}
