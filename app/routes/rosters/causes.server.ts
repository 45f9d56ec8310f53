import type { RosterCauseLine } from "#app/domain/rosters/cause-list.ts";
import { maskCell, maskParams } from "#app/domain/rosters/personal-cells.ts";
import { answerThatHolds, needsAnswer, type RosterAnswer } from "#app/domain/rosters/roster-answers.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { listAnswersOfBatch } from "#db/queries/roster-answers.ts";
import { listRosterCauses, type StoredCause } from "#db/queries/roster-causes.ts";
import type { VisibleBook } from "./visible-book.server.ts";

export type ListedCause = RosterCauseLine & { note: string | null };

/** The causes of the version that is shown, masked, each with the note that answers it. */
export async function readCauses({ scope, batch, shown }: VisibleBook): Promise<ListedCause[]> {
  if (!shown) return [];
  const [causes, answers] = await Promise.all([
    listRosterCauses(scope, shown.check.id),
    listAnswersOfBatch(scope, batch.id),
  ]);
  const byOrigin = groupBy(answers, ({ origin }) => origin);
  return causes.map((cause) => {
    const answer = needsAnswer(cause.grade)
      ? answerThatHolds(byOrigin.get(cause.origin) ?? [], batch.id, cause)
      : null;
    return listed(cause, answer);
  });
}

/** A cause without what is only for the console itself. */
export function listed(cause: StoredCause, answer: RosterAnswer | null): ListedCause {
  const { number, rule, grade, sheet, column, value, params, findings, students, state } = cause;
  return {
    number,
    rule,
    grade,
    sheet,
    column,
    value: value === null ? null : maskCell(column, value),
    params: maskParams(column, params),
    findings,
    students,
    state,
    answered: needsAnswer(grade) ? answer !== null : null,
    note: answer?.note ?? null,
  };
}
