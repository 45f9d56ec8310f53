import type { Term } from "../../calendar/term.ts";
import { type BookKind, books } from "../books.ts";
import type { Roster } from "../model.ts";

/** Why a whole file is not taken into a batch. */
export type RosterRefusal =
  | { code: "book-not-in-batch"; book: BookKind }
  /** Another book than the one that was said to be uploaded. */
  | { code: "other-book"; book: BookKind }
  | { code: "other-school"; value: string; expected: string }
  | { code: "other-term"; value: string; expected: string }
  /** A version that was uploaded later is in force already. */
  | { code: "newer-version"; number: number };

export type BatchForRosters = { school: string; term: Term; books: readonly BookKind[] };

/**
 * Whether a book that was read belongs into a batch; null when it does. Only what 封面 says clearly counts: a 封面 that is
 * not there, a cell of it that is empty and a 學期 that no book of the kind can have are findings of the check, and so
 * are rows of another division.
 */
export function refusalOf(
  roster: Roster,
  batch: BatchForRosters,
  expected: BookKind | null,
): RosterRefusal | null {
  const { book, cover } = roster;
  if (expected !== null && book !== expected) return { code: "other-book", book };
  if (!batch.books.includes(book)) return { code: "book-not-in-batch", book };
  if (cover && cover.school !== "" && cover.school !== batch.school)
    return { code: "other-school", value: cover.school, expected: batch.school };
  if (cover && isOtherTerm(roster, cover, batch.term)) {
    const semester = books[book].yearly ? 0 : batch.term.semester;
    return {
      code: "other-term",
      value: `${cover.schoolYear}-${cover.semester}`,
      expected: `${batch.term.schoolYear}-${semester}`,
    };
  }
  return null;
}

function isOtherTerm(
  { book }: Roster,
  cover: { schoolYear: string; semester: string },
  { schoolYear, semester }: Term,
): boolean {
  if (/^\d+$/.test(cover.schoolYear) && Number(cover.schoolYear) !== schoolYear) return true;
  if (books[book].yearly) return false;
  return /^[12]$/.test(cover.semester) && Number(cover.semester) !== semester;
}
