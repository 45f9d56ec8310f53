import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import { listFileName } from "./list-file-name.ts";

type Of = {
  school: { code: string; name: string | null };
  term: Term;
  /** UTC */
  madeAt: string;
  language: Language;
  /** Its number. */
  round: number;
};

/** The name of a list of who has not checked; `className` null: of more than one class. */
export function checkRemindersFileName({
  className,
  round,
  extension,
  ...of
}: Of & { className: string | null; extension: "pdf" | "xlsx" }): string {
  const words = wordsIn(of.language);
  const { reminders, sheets } = words.gradeCheckFiles;
  const what = [reminders.title, words.gradeChecks.roundName(String(round)), className ?? sheets.wholeSchool];
  return listFileName({ ...of, term: formatTerm(of.term), what: what.join(" "), extension });
}

/** The name of the check sheets of a class, of a grade, or with both null of more than one. */
export function checkSheetsFileName({
  className,
  grade,
  round,
  ...of
}: Of & { className: string | null; grade: number | null }): string {
  const words = wordsIn(of.language);
  const { sheets } = words.gradeCheckFiles;
  const whose =
    className ??
    (grade === null
      ? sheets.wholeSchool
      : sheets.grade(words.letters.gradeNames[grade - 1] ?? String(grade)));
  const what = [sheets.title, words.gradeChecks.roundName(String(round)), whose].join(" ");
  return listFileName({ ...of, term: formatTerm(of.term), what, extension: "pdf" });
}
