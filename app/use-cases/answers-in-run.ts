import type { CauseLine } from "#app/domain/course-codes/cause-list.ts";
import { answerInRun, type QueryAnswer } from "#app/domain/course-codes/query-answers.ts";
import { listAnswersOfTerm } from "#db/queries/query-answers.ts";
import type { SchoolScope } from "#db/scope.ts";

/** The answers that hold in a run, by the number of their cause; of a signed run as they were when it was signed. */
export async function listAnswersInRun(
  scope: SchoolScope,
  run: { id: number; term: string },
  causes: readonly Pick<CauseLine, "number" | "key" | "weight">[],
  signedAt: string | null,
): Promise<Map<number, QueryAnswer>> {
  const byOrigin = new Map<string, QueryAnswer[]>();
  for (const answer of await listAnswersOfTerm(scope, run.term)) {
    const given = byOrigin.get(answer.origin);
    if (given) given.push(answer);
    else byOrigin.set(answer.origin, [answer]);
  }
  return new Map(
    causes.flatMap(({ number, key, weight }) => {
      const given = weight === "query" ? byOrigin.get(key) : undefined;
      const answer = given ? answerInRun(given, run, signedAt) : null;
      return answer ? [[number, answer] as const] : [];
    }),
  );
}
