import { formatCount } from "#app/components/number.ts";
import type { Tone } from "#app/components/tone.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { TodayCard } from "#app/domain/course-codes/today.ts";
import type { CheckCard } from "#app/domain/grade-checks/today.ts";
import type { CorrectionCard } from "#app/domain/grade-corrections/today.ts";
import type { FinalSemesterDuty } from "#app/domain/rosters/final-semester.ts";
import type { BatchCard } from "#app/domain/rosters/today.ts";
import { formatDay, formatDayOf, formatMoment } from "#app/i18n/moments.ts";
import type { Language, Words } from "#app/i18n/words.ts";
import { paths } from "#app/paths.ts";
import { batchText } from "./batch-text.ts";
import { checkText } from "./check-text.ts";
import { correctionText } from "./correction-text.ts";
import { finalSemesterText } from "./final-semester-text.ts";
import { jobText } from "./job-text.ts";

export type AnyCard = TodayCard | BatchCard | CheckCard | CorrectionCard | FinalSemesterDuty;

/** A card in words: what, what is behind it, where the buttons lead. */
export type CardText = {
  tone: Tone;
  title: string;
  details: string[];
  links: { label: string; to: string; download?: boolean }[];
};

export function useCardText(card: AnyCard, term: Term): CardText {
  return cardText(card, term, useWords(), useLanguage());
}

function cardText(card: AnyCard, term: Term, words: Words, language: Language): CardText {
  const own = words.today;
  switch (card.kind) {
    case "corrections-overdue":
    case "corrections-to-approve":
      return correctionText(card, term, words);
    case "opening-day": {
      const { title, more, button } = own.openingDay;
      return { tone: "warn", title, details: [more], links: [{ label: button, to: paths.school(term) }] };
    }
    case "duty":
      return dutyText(card, term, words, language);
    case "sign": {
      const { sign } = own;
      return {
        tone: "info",
        title: sign.title(formatMoment(card.startedAt, language)),
        details: [
          sign[card.capacity],
          ...(card.openQueries > 0 ? [sign.openQueries(formatCount(card.openQueries))] : []),
        ],
        links: [{ label: sign.button, to: `${paths.comparison(term, card.runId)}#signing` }],
      };
    }
    case "new-plan":
      return {
        tone: "warn",
        title: own.newPlan.title(formatDayOf(card.receivedAt, language)),
        details: [card.fileName, own.duty.sourceAgain],
        links: [{ label: own.newPlan.button, to: paths.comparisons(term) }],
      };
    case "data-changed":
      return {
        tone: "info",
        title: own.dataChanged.title(formatMoment(card.startedAt, language)),
        details: [own.dataChanged.more],
        links: [{ label: own.dataChanged.button, to: paths.comparisons(term) }],
      };
    case "import-next": {
      const named = card.missing.map((kind) => words.comparisons.needed[kind]);
      return {
        tone: "info",
        title: own.importNext.title(formatCount(named.length)),
        details: [named.join("、")],
        links: [{ label: own.importNext.button(named[0] ?? ""), to: paths.imports(term) }],
      };
    }
    case "queries":
      return {
        tone: "info",
        title: own.queries.title(formatCount(card.open), formatCount(card.all)),
        details: [],
        links: [
          {
            label: own.queries.button,
            to: paths.comparison(term, card.runId, { weight: "query", answer: "open" }),
          },
        ],
      };
    case "own-classes":
      return {
        tone: "warn",
        title: own.ownClasses.title(
          formatCount(card.causes),
          formatCount(card.students),
          formatCount(card.of),
        ),
        details: [own.ownClasses.more],
        links: [{ label: own.ownClasses.button, to: paths.comparison(term, card.runId) }],
      };
    case "running":
      return {
        tone: "quiet",
        title: own.running.title(card.by ?? own.running.somebody),
        details: [],
        links: [{ label: own.running.button, to: paths.comparisons(term) }],
      };
    case "sign-batch":
    case "batch-due":
      return batchText(card, term, words, language);
    case "check-round":
      return checkText(card, term, words, language);
    case "final-semester":
    case "final-semester-unknown":
      return finalSemesterText(card, term, words, language);
    case "job":
      return jobText(card.job, term, words);
  }
}

/** "第 1 次比對還有 9 天：3 個原因、118 人待處理", with the date and its source under it. */
function dutyText(
  { duty, run }: Extract<TodayCard, { kind: "duty" }>,
  term: Term,
  words: Words,
  language: Language,
): CardText {
  const own = words.today.duty;
  const first = duty.kind === "first-comparison";
  const standing = !run
    ? own.notYet
    : run.causes > 0
      ? own.toMend(formatCount(run.causes), formatCount(run.students))
      : own.nothingToMend;
  const due = first && duty.due !== null ? [own.due(formatDay(duty.due, language))] : [];
  return {
    tone: duty.state === "overdue" ? "bad" : first && (duty.daysLeft ?? soon + 1) > soon ? "info" : "warn",
    title: `${dutyTitle(duty, own)}：${standing}`,
    details: [...due, first ? own.source : own.sourceAgain],
    links: [
      run
        ? { label: own.look, to: paths.comparison(term, run.id) }
        : { label: own.start, to: paths.comparisons(term) },
    ],
  };
}

/** Days before the date from which on a card warns. */
const soon = 7;

function dutyTitle(
  { kind, state, daysLeft }: Extract<TodayCard, { kind: "duty" }>["duty"],
  own: Words["today"]["duty"],
): string {
  if (kind === "compare-again") return state === "signed-once" ? own.again.signed : own.again.open;
  if (state === "signed-once") return own.first.signed;
  if (daysLeft === null) return own.first.noDate;
  if (daysLeft === 0) return own.first.today;
  const days = formatCount(Math.abs(daysLeft));
  return daysLeft < 0 ? own.first.overdue(days) : own.first.open(days);
}
