import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { type CheckCard, checkCards } from "#app/domain/grade-checks/today.ts";
import { reachOf } from "#app/domain/people/permissions.ts";
import { listRounds } from "#db/queries/grade-check-rounds.ts";
import type { Scope } from "#db/scope.ts";
import { readCompletion } from "./read-completion.ts";

/** The cards of open rounds for who enters results: the office of all, homeroom teachers of their own classes. */
export async function readChecksToday(scope: Scope, term: string, today: string): Promise<CheckCard[]> {
  const reach = reachOf(scope.user, "grade-check:enter");
  if (reach === null) return [];
  const open = (await listRounds(scope, term)).filter((round) => roundOn(round, today).state === "open");
  const rounds = await Promise.all(
    open.map(async (round) => ({
      ...round,
      sum: (await readCompletion(scope, round, "grade-check:enter")).sum,
    })),
  );
  return checkCards(rounds, today, reach === "own-classes");
}
