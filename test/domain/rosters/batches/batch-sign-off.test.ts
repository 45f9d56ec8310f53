import { expect, test } from "vitest";
import { refusalToExport } from "#app/domain/rosters/batches/batch-export.ts";
import { type BatchToSign, refusalToSignBatch } from "#app/domain/rosters/batches/batch-sign-off.ts";

const roster = { blocking: 0, unanswered: 0, checkCurrent: true };
const book = { book: "precheck", code: "41", underWay: false, roster } as const;
const byOfficer = { capacity: "officer", userId: 1, signedAt: "2023-09-20 01:00:00", valid: true } as const;
const byDirector = { capacity: "director", userId: 2, signedAt: "2023-09-20 02:00:00", valid: true } as const;
const clean: BatchToSign = { books: [book], signatures: [] };

const cases: [string, Partial<BatchToSign>, "officer" | "director", number, string | null][] = [
  ["the officer signs what is clean", {}, "officer", 1, null],
  ["the director countersigns", { signatures: [byOfficer] }, "director", 2, null],
  ["the director comes first", {}, "director", 2, "officer-first"],
  ["one person in both", { signatures: [byOfficer] }, "director", 1, "same-person"],
  ["twice in one capacity", { signatures: [byOfficer] }, "officer", 3, "already-signed"],
  [
    "a void signature counts for nothing",
    { signatures: [{ ...byOfficer, valid: false }] },
    "director",
    2,
    "officer-first",
  ],
  ["after a void signature again", { signatures: [{ ...byOfficer, valid: false }] }, "officer", 1, null],
  ["a book is not there", { books: [book, { ...book, roster: null }] }, "officer", 1, "books-missing"],
  ["a book is being read", { books: [{ ...book, underWay: true }] }, "officer", 1, "check-under-way"],
  [
    "something must be mended",
    { books: [{ ...book, roster: { ...roster, blocking: 1, unanswered: 1 } }] },
    "officer",
    1,
    "blocking-findings",
  ],
  [
    "something is not answered",
    { books: [book, { ...book, roster: { ...roster, unanswered: 1 } }] },
    "officer",
    1,
    "answers-missing",
  ],
  [
    "the check is out of date",
    { books: [{ ...book, roster: { ...roster, checkCurrent: false } }] },
    "officer",
    1,
    "inputs-changed",
  ],
];
test.each(cases)("%s", (_, edit, capacity, userId, reason) => {
  expect(refusalToSignBatch({ ...clean, ...edit }, capacity, userId)).toBe(reason);
});

test("exported when both have signed, every 名冊別 is known and it has not been exported yet", () => {
  const batch = { books: [book], signatures: [byOfficer, byDirector], isExported: false };
  expect(refusalToExport(batch)).toBeNull();
  expect(refusalToExport({ ...batch, signatures: [byOfficer] })).toBe("not-signed");
  expect(refusalToExport({ ...batch, signatures: [byOfficer, { ...byDirector, valid: false }] })).toBe(
    "not-signed",
  );
  expect(refusalToExport({ ...batch, books: [{ ...book, code: null }] })).toBe("code-unknown");
  expect(refusalToExport({ ...batch, isExported: true })).toBe("already-exported");
});
