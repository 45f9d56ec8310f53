import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { WorkbookModel } from "../sheet.ts";

/** What every workbook says of itself. `madeAt`: YYYY-MM-DD HH:MM:SS, UTC. */
export type WorkbookFacts = {
  language: Language;
  school: { code: string; name: string | null };
  term: Term;
  madeAt: string;
};

export function workbookProperties(
  { language, school, term, madeAt }: WorkbookFacts,
  titleOf: (term: string) => string,
): WorkbookModel["properties"] {
  const { reports } = wordsIn(language);
  return {
    title: titleOf(formatTerm(term)),
    subject: [school.code, school.name].filter(Boolean).join(" "),
    creator: reports.product,
    madeAt,
    tooLong: (length) => reports.tooLong(length.toLocaleString("en-US")),
  };
}
