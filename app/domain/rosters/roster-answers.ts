import type { RuleGrade } from "./rule.ts";

/** A note that answered a cause. Moments are UTC. `origin`: keyed hash of the cause, the same in every term. */
export type RosterAnswer = {
  id: number;
  origin: string;
  batchId: number;
  term: string;
  /** The version of the book that it was given to. */
  rosterId: number;
  note: string;
  /** How many rows the cause had, and a keyed hash of what it said (value, numbers). */
  findings: number;
  content: string;
  by: string;
  answeredAt: string;
  withdrawnAt: string | null;
};

/** A cause, as far as answers are about it. */
export type AnswerableCause = { origin: string; grade: RuleGrade; findings: number; content: string };

export function needsAnswer(grade: RuleGrade): boolean {
  return grade === "quality" || grade === "macro";
}

/**
 * The answer that holds for a cause in a batch: the newest of the batch that was not taken back, as long as the cause has
 * not grown since. What concerns the whole school has no rows that could grow: its answer holds while it says the same.
 */
export function answerThatHolds(
  answers: readonly RosterAnswer[],
  batchId: number,
  cause: AnswerableCause,
): RosterAnswer | null {
  const newest = newestOf(answers, batchId, cause.origin);
  if (!newest) return null;
  const holds =
    cause.grade === "macro" ? newest.content === cause.content : newest.findings >= cause.findings;
  return holds ? newest : null;
}

/** The answer of the batch that was not taken back, whether it still holds or not. */
export function newestOf(
  answers: readonly RosterAnswer[],
  batchId: number,
  origin: string,
): RosterAnswer | null {
  return (
    answers
      .filter((one) => one.batchId === batchId && one.origin === origin && one.withdrawnAt === null)
      .sort(newestFirst)[0] ?? null
  );
}

/** What may be taken over: the newest answer of each other batch to the same cause, newest first. */
export function offeredAnswers(
  answers: readonly RosterAnswer[],
  batchId: number,
  origin: string,
): RosterAnswer[] {
  const batches = new Map<number, RosterAnswer>();
  for (const answer of [...answers].sort(newestFirst)) {
    if (answer.origin !== origin || answer.batchId === batchId || answer.withdrawnAt !== null) continue;
    if (!batches.has(answer.batchId)) batches.set(answer.batchId, answer);
  }
  return [...batches.values()];
}

function newestFirst(a: RosterAnswer, b: RosterAnswer): number {
  return b.id - a.id;
}
