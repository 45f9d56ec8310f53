import { addDays, daysBetween } from "#app/domain/calendar/roc-date.ts";

/** The first comparison must be finished within four weeks of the start of the semester. */
export const firstComparisonDays = 28;

export type ComparisonDuty = {
  kind: "first-comparison" | "compare-again";
  /** YYYY-MM-DD; null when no date is ordered (an amendment is compared at once) or the opening day is not set. */
  due: string | null;
  state: "open" | "overdue" | "signed-once" | "done" | "done-late";
  /** Days from today to the due date; negative when it has passed. */
  daysLeft: number | null;
};

export type DutyFacts = {
  opensOn: string | null;
  /** Times (UTC, YYYY-MM-DD HH:MM:SS) of the term's plan versions. */
  plansReceived: readonly string[];
  /** Runs of the term that are signed once or twice, oldest first. */
  signedRuns: readonly {
    startedAt: string;
    officerAt: string;
    directorAt: string | null;
    directorDay: string | null;
  }[];
};

/**
 * The comparison duties of a term: the first one by opening day + 28 days, and another for every plan version that came
 * after the last countersigned run. Source: 開課預檢及比對, within four weeks of the start of the semester, and again
 * after every approved amendment of the course plan.
 */
export function comparisonDuties(facts: DutyFacts, today: string): ComparisonDuty[] {
  const due = facts.opensOn === null ? null : addDays(facts.opensOn, firstComparisonDays);
  const daysLeft = due === null ? null : daysBetween(today, due);
  const done = facts.signedRuns.find(({ directorAt }) => directorAt !== null);
  const duties: ComparisonDuty[] = [{ kind: "first-comparison", due, daysLeft, state: firstState() }];
  if (!done) return duties;
  const last = facts.signedRuns.filter(({ directorAt }) => directorAt !== null).at(-1);
  const newer = last && facts.plansReceived.some((receivedAt) => receivedAt > last.startedAt);
  if (newer) {
    const signed = facts.signedRuns.some(
      ({ startedAt, directorAt }) => startedAt > last.startedAt && directorAt === null,
    );
    duties.push({ kind: "compare-again", due: null, daysLeft: null, state: signed ? "signed-once" : "open" });
  }
  return duties;

  function firstState(): ComparisonDuty["state"] {
    if (done)
      return due !== null && done.directorDay !== null && done.directorDay > due ? "done-late" : "done";
    if (daysLeft !== null && daysLeft < 0) return "overdue";
    return facts.signedRuns.length > 0 ? "signed-once" : "open";
  }
}
