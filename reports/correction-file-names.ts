import { formatTerm } from "#app/domain/calendar/term.ts";
import type { CorrectionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import { listFileName } from "./list-file-name.ts";

/** "000000 示範高中_112-1_成績更正核定單_112-1-007_1120911-1032.pdf" */
export function correctionSlipFileName(
  { school, term, madeAt, case: name }: CorrectionSlip,
  language: Language,
): string {
  return listFileName({
    ...{ school, madeAt, extension: "pdf" },
    term: formatTerm(term),
    what: wordsIn(language).correctionReports.slip.file(name),
  });
}
