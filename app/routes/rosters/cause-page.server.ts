import { may } from "#app/domain/people/permissions.ts";
import {
  answerThatHolds,
  needsAnswer,
  newestOf,
  offeredAnswers,
} from "#app/domain/rosters/roster-answers.ts";
import { isRule, listRules } from "#app/domain/rosters/rule-list.ts";
import type { Words } from "#app/i18n/words.ts";
import { listRosterAnswersTo } from "#db/queries/roster-answers.ts";
import { findRosterCause } from "#db/queries/roster-causes.ts";
import { readCauseRows } from "./cause-rows.server.ts";
import { type CauseSearch, causesAsked, pageLength } from "./cause-search.ts";
import { listed, readCauses } from "./causes.server.ts";
import type { ShownBook } from "./visible-book.server.ts";

/** All that the page of one cause shows; undefined when the check has none of this number. */
export async function readCausePage(
  visible: ShownBook,
  number: number,
  search: { causes: CauseSearch; rows: number },
  words: Words,
) {
  const { scope, term, batch, book, shown } = visible;
  const cause = await findRosterCause(scope, shown.check.id, number);
  if (!cause) return undefined;
  const last = Math.max(1, Math.ceil(cause.findings / pageLength));
  const page = Math.min(search.rows, last);
  const asks = needsAnswer(cause.grade);
  const [all, answers, rows] = await Promise.all([
    readCauses(visible),
    asks ? listRosterAnswersTo(scope, [cause.origin]) : [],
    readCauseRows(visible, cause, page),
  ]);
  const asked = causesAsked(all, search.causes, words);
  const at = asked.findIndex((one) => one.number === number);
  const current = asks ? answerThatHolds(answers, batch.id, cause) : null;
  const newest = newestOf(answers, batch.id, cause.origin);
  return {
    term,
    batch: { id: batch.id },
    book,
    version: {
      number: shown.roster.number ?? 0,
      isCurrent: shown.isCurrent,
      rosterId: shown.roster.id,
      checkId: shown.check.id,
    },
    hasBefore: visible.versions.some(({ number }) => (number ?? 0) < (shown.roster.number ?? 0)),
    cause: {
      ...listed(cause, current),
      source: isRule(cause.rule) ? (listRules().find(({ id }) => id === cause.rule)?.source ?? null) : null,
    },
    neighbours: {
      position: at < 0 ? null : at + 1,
      of: asked.length,
      previous: asked[at - 1]?.number ?? null,
      next: at < 0 ? (asked[0]?.number ?? null) : (asked[at + 1]?.number ?? null),
    },
    rows: { page, total: cause.findings, list: rows },
    answers: {
      asks,
      current,
      /** What was said before the cause grew, or before it said something else. */
      outgrown: current ? null : newest,
      offered: current ? [] : offeredAnswers(answers, batch.id, cause.origin),
      history: answers.filter(({ id }) => id !== newest?.id),
      seen: newest?.id ?? null,
    },
    may: { answer: may(scope.user, "roster:answer"), correct: may(scope.user, "correction:open") },
  };
}
export type CausePage = NonNullable<Awaited<ReturnType<typeof readCausePage>>>;
