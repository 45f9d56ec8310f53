import { addDays } from "#app/domain/calendar/roc-date.ts";
import { firstComparisonDays } from "./duties.ts";
import type { FindingKind } from "./findings.ts";
import type { QueryAnswer } from "./query-answers.ts";
import type { RunInputs } from "./run-inputs.ts";

export type SignableRun = {
  id: number;
  term: string;
  startedAt: string;
  inputs: RunInputs;
  counts: Partial<Record<FindingKind, number>>;
};

/**
 * What exactly is signed: run, data, counts and answers. Its canonical JSON is hashed, and the short form of the hash
 * stands beside each signature on page and proof.
 */
export function signedContent(school: { code: string }, run: SignableRun, answers: readonly QueryAnswer[]) {
  return {
    school: school.code,
    term: run.term,
    run: run.id,
    startedAt: run.startedAt,
    data: run.inputs.datasets.map(({ slot, importId, sha256, rows }) => ({ slot, importId, sha256, rows })),
    plans: run.inputs.plans.map(({ id, year, sha256, marks }) => ({
      id,
      year,
      sha256,
      marks: marks.map(({ type, md5 }) => ({ type, md5 })),
    })),
    counts: Object.fromEntries(Object.entries(run.counts)),
    answers: [...answers]
      .sort((a, b) => a.id - b.id)
      .map(({ id, origin, note, by, answeredAt }) => ({ id, origin, note, by, answeredAt })),
  };
}

/** The characters of a digest that are shown, the same number that the proof prints. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}

/**
 * Whether a signature of this day is late: after opening day + 28 days, for the first comparison of the term. A later one
 * (after an amendment) has no ordered date. Source: 開課預檢及比對, within four weeks of the start of the semester.
 */
export function isLate(term: { opensOn: string | null; firstIsDone: boolean }, today: string): boolean {
  return term.opensOn !== null && !term.firstIsDone && today > addDays(term.opensOn, firstComparisonDays);
}
