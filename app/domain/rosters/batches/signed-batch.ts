import type { BookKind } from "../books.ts";
import type { Division } from "../divisions.ts";

/** What is signed of a book: the version in force, and what the check said of it. */
export type SignedBook = {
  book: BookKind;
  code: string | null;
  roster: {
    id: number;
    number: number;
    sha256: string;
    rows: number;
    sheets: readonly { sheet: string; rows: number }[];
    findings: number;
    blocking: number;
  } | null;
};

export type SignedAnswer = { id: number; book: BookKind; note: string; by: string; answeredAt: string };

export type SignableBatch = {
  id: number;
  term: string;
  division: Division;
  grades: readonly number[];
  letter: { number: string };
  books: readonly SignedBook[];
  answers: readonly SignedAnswer[];
};

/**
 * What exactly is signed: the batch, the bytes of every book by their SHA-256, counts and answers. Its canonical JSON is
 * hashed. A signature holds as long as the hash is the same: a book that is replaced, or an answer that is changed,
 * makes it void without anybody doing anything.
 */
export function signedBatchContent(school: { code: string }, batch: SignableBatch) {
  const { id, term, division, grades, letter } = batch;
  return {
    school: school.code,
    batch: id,
    term,
    division,
    grades: [...grades],
    letter: letter.number,
    books: batch.books.map(({ book, code, roster }) => ({
      book,
      code,
      roster: roster && {
        id: roster.id,
        number: roster.number,
        sha256: roster.sha256,
        rows: roster.rows,
        sheets: roster.sheets.map(({ sheet, rows }) => ({ sheet, rows })),
        findings: roster.findings,
        blocking: roster.blocking,
      },
    })),
    answers: [...batch.answers]
      .sort((a, b) => a.id - b.id)
      .map(({ id, book, note, by, answeredAt }) => ({ id, book, note, by, answeredAt })),
  };
}
