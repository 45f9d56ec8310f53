/** A note that answered a query. Moments are UTC, YYYY-MM-DD HH:MM:SS. */
export type QueryAnswer = {
  id: number;
  origin: string;
  term: string;
  runId: number;
  note: string;
  by: string;
  answeredAt: string;
  withdrawnAt: string | null;
};

/**
 * The answer that holds for an origin in a run: the newest of the term, given in this run or before it, not taken back.
 * With `signedAt` as it was when the run was signed: what a signed run says never changes afterwards.
 */
export function answerInRun(
  answers: readonly QueryAnswer[],
  run: { id: number; term: string },
  signedAt: string | null,
): QueryAnswer | null {
  const holds = ({ term, runId, withdrawnAt }: QueryAnswer) =>
    term === run.term &&
    runId <= run.id &&
    (withdrawnAt === null || (signedAt !== null && withdrawnAt > signedAt));
  return answers.filter(holds).sort(newestFirst)[0] ?? null;
}

/** What may be taken over: the newest answer of each earlier term to the same origin, newest term first. */
export function suggestedAnswers(answers: readonly QueryAnswer[], term: string): QueryAnswer[] {
  const terms = new Map<string, QueryAnswer>();
  for (const answer of [...answers].sort(newestFirst)) {
    if (answer.term !== term && answer.withdrawnAt === null && !terms.has(answer.term))
      terms.set(answer.term, answer);
  }
  return [...terms.values()];
}

function newestFirst(a: QueryAnswer, b: QueryAnswer): number {
  return b.id - a.id;
}
