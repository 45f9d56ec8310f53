import { dayInTaipei } from "#app/clock.server.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import { readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { listRounds } from "#db/queries/grade-check-rounds.ts";
import type { Scope } from "#db/scope.ts";

/** All that the page of rounds shows: each with how far it is, as far as the person sees it. */
export async function readRoundList(scope: Scope, term: Term) {
  const rounds = await listRounds(scope, formatTerm(term));
  const today = dayInTaipei(scope.now);
  const completions = await Promise.all(rounds.map((round) => readCompletion(scope, round)));
  return {
    term,
    ownOnly: reachOf(scope.user, "grade-check:read") === "own-classes",
    mayEdit: may(scope.user, "grade-check:edit"),
    rounds: rounds.map(({ id, number, opensOn, closesOn, grades, classKeys }, at) => ({
      ...{ id, number, opensOn, closesOn, grades, classes: classKeys.length },
      view: roundOn({ opensOn, closesOn }, today),
      sum: completions[at]?.sum ?? null,
    })),
  };
}
