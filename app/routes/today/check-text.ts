import { formatCount } from "#app/components/number.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import { type CheckCard, pressingDays } from "#app/domain/grade-checks/today.ts";
import { formatDay } from "#app/i18n/moments.ts";
import type { Language, Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import type { CardText } from "./card-text.ts";

/** "第 1 梯次核對還有 3 天：12 / 480 人未核對" */
export function checkText(card: CheckCard, term: Term, words: Words, language: Language): CardText {
  const own = words.gradeCheckPages.today;
  const name = words.gradeChecks.roundName(formatCount(card.number));
  const missing = own.missing(formatCount(card.missing), formatCount(card.toCheck));
  const when = card.daysLeft === 0 ? own.lastDay(name) : own.left(name, formatCount(card.daysLeft));
  return {
    tone: card.daysLeft <= pressingDays ? "warn" : "info",
    title: own.title(when, card.ownClasses ? own.ownClasses(missing) : missing),
    details: [
      own.until(formatDay(card.closesOn, language)),
      ...(card.doubts > 0 ? [own.doubts(formatCount(card.doubts))] : []),
    ],
    links: [{ label: own.button, to: paths.gradeCheck(term, card.roundId, { show: "missing" }) }],
  };
}
