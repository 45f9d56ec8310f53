import { formatCount } from "#app/components/number.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import type { StageView } from "#app/domain/rosters/batches/batch-stages.ts";
import type { BatchCard } from "#app/domain/rosters/today.ts";
import { batchName } from "#app/i18n/batch-names.ts";
import { formatDay } from "#app/i18n/moments.ts";
import type { Language, Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** A batch whose window ends soon or is over, or that waits for the reader's signature. */
export function batchText(card: BatchCard, term: Term, words: Words, language: Language): CardText {
  const own = words.batchPages.today;
  const name = batchName(words, card.naming);
  const to = paths.batch(term, card.batchId);
  if (card.kind === "sign-batch") {
    return {
      tone: "info",
      title: own.sign(name),
      details: [
        card.capacity === "officer" ? own.signOfficer : own.signDirector,
        own.letter(card.letterNumber),
      ],
      links: [{ label: own.signButton, to: `${to}#signing` }],
    };
  }
  const { daysLeft, stands, closesOn, letterNumber } = card;
  return {
    tone: daysLeft < 0 ? "bad" : "warn",
    title: dueTitle(name, daysLeft, own),
    details: [
      ...(stands ? [standing(stands, words)] : []),
      own.due(formatDay(closesOn, language), letterNumber),
    ],
    links: [{ label: own.button, to }],
  };
}

function dueTitle(name: string, daysLeft: number, own: Words["batchPages"]["today"]): string {
  const days = formatCount(Math.abs(daysLeft));
  if (daysLeft === 0) return own.lastDay(name);
  return daysLeft < 0 ? own.over(name, days) : own.left(name, days);
}

/** "名冊檢核：尚未上傳的名冊" */
function standing({ stage, missing }: StageView, words: Words): string {
  const [first] = missing;
  const name = words.batches.stages[stage];
  return first ? words.batchPages.today.stands(name, words.batches.gaps[first.code]) : name;
}
