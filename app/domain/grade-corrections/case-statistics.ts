import { daysBetween } from "../calendar/roc-date.ts";
import { taipeiDay } from "../calendar/taipei-day.ts";
import { isEnded } from "./case-states.ts";
import {
  type CaseCause,
  type CaseReason,
  type CorrectionCase,
  caseCauses,
  caseName,
  caseReasons,
} from "./cases.ts";

/** A case as it is counted: nothing of whom it is about, or of who teaches. `records`: how many it has. */
export type CountedCase = Pick<
  CorrectionCase,
  "id" | "term" | "number" | "state" | "reason" | "cause" | "isPattern" | "openedOn" | "endedAt"
> & { records: number };

/** How many of each kind in each of the terms; `terms` in the order of `CaseStatistics.terms`. */
export type KindOverTerms<K> = { kind: K; terms: readonly number[]; all: number };

/** Days from one to the other. */
export type Spread = {
  count: number;
  /** null: there are none. */
  median: number | null;
  ninetieth: number | null;
};

export type TermStatistics = {
  term: string;
  cases: number;
  patterns: number;
  open: number;
  /** Closed, or found to be without error. */
  ended: Spread;
  withdrawn: Spread;
};

/** `from` and `to`: both included, in days or records; null: no end. */
export type Step = { from: number; to: number | null; count: number };

export type CaseStatistics = {
  /** Oldest first. */
  terms: readonly TermStatistics[];
  /** Over all terms; `term` is empty. */
  whole: TermStatistics;
  /** Why the records were wrong, of every case. */
  reasons: readonly KindOverTerms<CaseReason>[];
  /** What patterns came from; null: it is not found out yet. */
  causes: readonly KindOverTerms<CaseCause | null>[];
  /** The days that cases took which ended without being withdrawn. */
  days: readonly Step[];
  sizes: readonly Step[];
  /** The largest first. */
  patterns: readonly { id: number; term: string; name: string; records: number }[];
};

const daySteps = [0, 4, 8, 15, 31] as const;
const sizeSteps = [1, 2, 11, 51, 201, 1001] as const;

/**
 * What became of the cases of some terms. Nothing is counted by teacher, class or student: a number of corrections says
 * nothing about anybody (issue of grade corrections, section 4).
 */
export function caseStatistics(cases: readonly CountedCase[]): CaseStatistics {
  const terms = [...new Set(cases.map(({ term }) => term))].sort(byTerm);
  const patterns = cases.filter(({ isPattern }) => isPattern);
  const overTerms = <K>(of: readonly CountedCase[], kinds: readonly K[], kindOf: (one: CountedCase) => K) =>
    kinds
      .map((kind): KindOverTerms<K> => {
        const own = of.filter((one) => kindOf(one) === kind);
        return { kind, terms: terms.map((term) => countOf(own, term)), all: own.length };
      })
      .filter(({ all }) => all > 0);
  return {
    terms: terms.map((term) =>
      termStatistics(
        term,
        cases.filter((one) => one.term === term),
      ),
    ),
    whole: termStatistics("", cases),
    reasons: overTerms(cases, caseReasons, ({ reason }) => reason),
    causes: overTerms(patterns, [...caseCauses, null], ({ cause }) => cause),
    days: stepsOf(daySteps, daysTaken(cases.filter(({ state }) => state !== "withdrawn"))),
    sizes: stepsOf(
      sizeSteps,
      patterns.map(({ records }) => records),
    ),
    patterns: patterns
      .map((one) => ({ id: one.id, term: one.term, name: caseName(one), records: one.records }))
      .sort((a, b) => b.records - a.records || a.id - b.id),
  };
}

/**
 * The nearest-rank percentile: the smallest of the values which at least `share` (above 0, at most 1) of them do not
 * exceed. It is always one of the values; the median of 2 and 8 is 2. null: there are no values.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  // Less the error of the product: 0.9 × 10 is 9, not a hair more.
  return sorted[Math.max(Math.ceil(share * sorted.length - 1e-9), 1) - 1] ?? null;
}

/** Whole days at school from the day of opening to the day of ending: 0 on the same day. Of those that have ended. */
function daysTaken(cases: readonly CountedCase[]): number[] {
  return cases.flatMap(({ openedOn, endedAt }) =>
    endedAt === null ? [] : [daysBetween(openedOn, taipeiDay(endedAt))],
  );
}

function termStatistics(term: string, cases: readonly CountedCase[]): TermStatistics {
  const isWithdrawn = ({ state }: CountedCase) => state === "withdrawn";
  const ended = cases.filter(({ state }) => isEnded(state));
  return {
    term,
    cases: cases.length,
    patterns: cases.filter(({ isPattern }) => isPattern).length,
    open: cases.length - ended.length,
    ended: spreadOf(daysTaken(ended.filter((one) => !isWithdrawn(one)))),
    withdrawn: spreadOf(daysTaken(ended.filter(isWithdrawn))),
  };
}

function spreadOf(days: readonly number[]): Spread {
  return { count: days.length, median: percentile(days, 0.5), ninetieth: percentile(days, 0.9) };
}

function stepsOf(starts: readonly number[], values: readonly number[]): Step[] {
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const count = values.filter((value) => value >= from && (next === undefined || value < next)).length;
    return { from, to: next === undefined ? null : next - 1, count };
  });
}

function countOf(cases: readonly CountedCase[], term: string): number {
  return cases.filter((one) => one.term === term).length;
}

/** 99-2 comes before 112-1. */
function byTerm(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
