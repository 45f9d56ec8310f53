import { expect, test } from "vitest";
import {
  type BatchDraft,
  type BatchFault,
  batchFaults,
  bookCode,
  codeFault,
  codeVariantOf,
} from "#app/domain/rosters/batches/batches.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { LetterOrder } from "#app/domain/rosters/letters/letters.ts";

const order: LetterOrder = {
  kind: "submission",
  term: "112-2",
  division: null,
  books: ["scores", "scores-continuing", "officers"],
  grades: [1, 2, 3],
  opensOn: null,
  closesOn: "2024-07-31",
  notes: "",
};
const draft: BatchDraft = { division: "day", grades: [1, 2], round: null, books: ["scores", "officers"] };

const cases: [string, Partial<BatchDraft>, Partial<LetterOrder>, BatchFault[]][] = [
  ["what the letter orders", {}, {}, []],
  ["less than it orders", { grades: [2], books: ["scores"] }, {}, []],
  ["under a schedule", {}, { kind: "schedule" }, ["order-without-books"]],
  ["no grade", { grades: [] }, {}, ["grades-missing"]],
  ["a grade that is exempt", {}, { grades: [1] }, ["grade-not-ordered"]],
  ["no book", { books: [] }, {}, ["books-missing"]],
  ["a book that is not asked for", { books: ["retakes"] }, {}, ["book-not-ordered"]],
  ["a book of 進修部 by day", { books: ["scores-continuing"] }, {}, ["book-of-other-division"]],
  ["a division that is not asked for", {}, { division: "continuing" }, ["division-not-ordered"]],
  ["grade 3 alone, no 梯次", { grades: [3] }, {}, ["round-missing"]],
  ["grade 3 alone, of books without 梯次", { grades: [3], books: ["scores"] }, {}, []],
  ["grade 3 alone, first 梯次", { grades: [3], round: 1 }, {}, []],
  ["a 梯次 of other grades", { round: 1 }, {}, ["round-not-of-third-year"]],
];
test.each(cases)("%s", (_, edit, ordered, faults) => {
  expect(batchFaults({ ...draft, ...edit }, { ...order, ...ordered })).toEqual(faults);
});

const settings = [{ book: "scores", variant: "usual", code: "43" } as const];
const codes: [BookKind, readonly number[], 1 | 2 | null, string | null][] = [
  ["precheck", [1, 2, 3], null, "41"],
  ["officers", [1, 2], null, "24"],
  ["officers", [3], 1, "34"],
  ["officers", [3], 2, "74"],
  ["performances", [3], 2, "75"],
  ["scores", [1, 2, 3], null, "43"],
  ["scores", [3], 1, null],
  ["retakes", [1], null, null],
];
test.each(codes)("名冊別 of %s of grades %s, 梯次 %s: %s", (book, grades, round, code) => {
  expect(bookCode(book, codeVariantOf({ grades, round }), settings)).toBe(code);
});

test("a 名冊別 is set where none is laid down, and has two digits", () => {
  expect(codeFault({ book: "scores", code: "43" })).toBeNull();
  expect(codeFault({ book: "scores", code: "4A" })).toBe("code-malformed");
  expect(codeFault({ book: "precheck", code: "43" })).toBe("code-is-known");
});
