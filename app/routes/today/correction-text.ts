import { formatCount } from "#app/components/number.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import type { CorrectionCard } from "#app/domain/grade-corrections/today.ts";
import type { Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** Correction cases that are overdue, or that wait for the reader's approval. */
export function correctionText(card: CorrectionCard, term: Term, words: Words): CardText {
  const own = words.correctionPages.today;
  const cases = formatCount(card.cases);
  const board = (of: string) => `${paths.corrections(term)}?of=${of}`;
  if (card.kind === "corrections-to-approve") {
    const to = card.caseId === null ? board("to-approve") : paths.correction(term, card.caseId);
    return { tone: "info", title: own.approve(cases), details: [], links: [{ label: own.button, to }] };
  }
  const to = card.caseId === null ? board("overdue") : paths.correction(term, card.caseId);
  return {
    tone: "bad",
    title: own.overdue(cases),
    details: [own.overdueBy(formatCount(card.days))],
    links: [{ label: own.button, to }],
  };
}
