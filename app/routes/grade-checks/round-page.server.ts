import { dayInTaipei } from "#app/clock.server.ts";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import { type ClassCompletion, readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { listAuditPage } from "#db/queries/audit-list.ts";
import { askedClasses, type ClassSearch } from "./class-list.server.ts";
import type { RequiredRound } from "./required-round.server.ts";
import { findSheetsJob } from "./sheets-job.server.ts";

export const pageSize = 50;
/** So many of the last entries of its history are shown. */
const mostEntries = 20;

/** All that the page of one round shows. */
export async function readRoundPage({ scope, term, round }: RequiredRound, search: ClassSearch) {
  const mayEnter = may(scope.user, "grade-check:enter");
  const [completion, entries, job] = await Promise.all([
    readCompletion(scope, round),
    listAuditPage(scope, { subjects: [`check-round:${round.id}`] }, { limit: mostEntries, offset: 0 }),
    mayEnter ? findSheetsJob(scope, round.id) : null,
  ]);
  const { rows, shows, grades } = askedClasses(completion.classes, search);
  const { id, number, opensOn, closesOn, basis, classKeys, shown } = round;
  const names = new Map(completion.classes.map(({ homeroom }) => [homeroom.key, homeroom.name]));
  return {
    term,
    search,
    round: {
      ...{ id, number, opensOn, closesOn, basis, shown, grades: round.grades },
      classes: classKeys.length,
      classNames: classKeys.map((key) => names.get(key) ?? key),
      view: roundOn(round, dayInTaipei(scope.now)),
    },
    may: {
      edit: may(scope.user, "grade-check:edit"),
      enter: mayEnter,
      export: may(scope.user, "export:create"),
      letter: may(scope.user, "letter:read"),
    },
    ownOnly: reachOf(scope.user, "grade-check:read") === "own-classes",
    sum: completion.sum,
    withoutClass: completion.withoutClass?.length ?? 0,
    total: rows.length,
    classes: rows.slice((search.page - 1) * pageSize, search.page * pageSize),
    filters: { shows, grades, all: completion.classes.length },
    // Who has no class here has nothing to print.
    sheets:
      mayEnter && completion.classes.length > 0
        ? { job, grades: grades.map(({ grade }) => grade), classes: completion.classes.map(nameOf) }
        : null,
    entries: entries.map(({ seq, at, userId, userName, action, changes }) => ({
      ...{ seq, at, userId, userName, action, changes },
    })),
  };
}

function nameOf({ homeroom: { key, name } }: ClassCompletion) {
  return { key, name };
}

export type RoundPage = Awaited<ReturnType<typeof readRoundPage>>;
