import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import { listFileName } from "./list-file-name.ts";

type Of = {
  school: { code: string; name: string | null };
  term: Term;
  /** UTC */
  madeAt: string;
  language: Language;
};

/** The name of the workbook with what the check of a book found. */
export function rosterFindingsFileName({ book, ...of }: Of & { book: BookKind }): string {
  const { rosters, rosterPages } = wordsIn(of.language);
  return listFileName({
    ...of,
    term: formatTerm(of.term),
    what: rosterPages.book.findingsFile(rosters.books[book]),
  });
}

/** The name of a list of names; `className` null: of more than one class. */
export function nameListFileName({
  className,
  extension,
  ...of
}: Of & { className: string | null; extension: "xlsx" | "pdf" }): string {
  const { nameList } = wordsIn(of.language).rosterFiles;
  const what = [nameList.title, className ?? nameList.wholeSchool].join(" ");
  return listFileName({ ...of, term: formatTerm(of.term), what, extension });
}
