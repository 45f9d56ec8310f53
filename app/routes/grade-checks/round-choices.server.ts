import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { readTermClasses } from "#app/use-cases/grade-checks/round-data.ts";
import { listLetters } from "#db/queries/letters.ts";
import type { Scope } from "#db/scope.ts";

/** What a round may rest on, and which classes it may be of. */
export async function readRoundChoices(scope: Scope, term: Term) {
  const [{ homerooms }, letters] = await Promise.all([
    readTermClasses(scope, formatTerm(term)),
    listLetters(scope),
  ]);
  return {
    classes: homerooms.map(({ key, name }) => ({ key, name })),
    letters: letters.map(({ id, number, subject }) => ({ id, label: `${number}　${subject}`.slice(0, 90) })),
  };
}
export type RoundChoices = Awaited<ReturnType<typeof readRoundChoices>>;
