import { daysBetween } from "../calendar/roc-date.ts";

/** What a check sheet shows of a course beside its name; a school may hide some. */
export const shownColumns = ["code", "credits", "score", "makeUp", "passed", "counted"] as const;
export type ShownColumn = (typeof shownColumns)[number];

/** What the days of a round rest on: a letter that is entered in the console, or what the school itself decided. */
export type RoundBasis =
  | { kind: "letter"; letterId: number; number: string }
  | { kind: "decision"; words: string };

/**
 * A time in which students check their grades (domain facts, section 6: they are checked before anything is submitted). A
 * term has as many as it needs: another one after something was mended, of the classes that it concerned.
 */
export type CheckRound = {
  /** 1, 2, 3 … in the term. */
  number: number;
  /** YYYY-MM-DD, both days of it. */
  opensOn: string;
  closesOn: string;
  basis: RoundBasis;
  /** Ascending. */
  grades: readonly number[];
  /** Keys of classes of these grades; empty: all of them. */
  classKeys: readonly string[];
  /** In the order of `shownColumns`. */
  shown: readonly ShownColumn[];
};

export const roundLimits = { decision: 200, reason: 200, classes: 500 } as const;

/** Follows from the days alone; nobody opens or closes a round. */
export const roundStates = ["upcoming", "open", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

/** `days`: to the opening of one that is upcoming, to the end of one that is open, since the end (negative) of one that is closed. */
export type RoundView = { state: RoundState; days: number };

/** Where a round stands on a day, YYYY-MM-DD where the school is. */
export function roundOn(
  { opensOn, closesOn }: Pick<CheckRound, "opensOn" | "closesOn">,
  today: string,
): RoundView {
  if (today < opensOn) return { state: "upcoming", days: daysBetween(today, opensOn) };
  return { state: today <= closesOn ? "open" : "closed", days: daysBetween(today, closesOn) };
}

/** Whether students of a class check in the round. */
export function isClassInRound(
  { grades, classKeys }: Pick<CheckRound, "grades" | "classKeys">,
  homeroom: { key: string; grade: number },
): boolean {
  return grades.includes(homeroom.grade) && (classKeys.length === 0 || classKeys.includes(homeroom.key));
}
