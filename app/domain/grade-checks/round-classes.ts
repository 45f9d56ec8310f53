import { isAttending } from "../course-codes/missing.ts";
import type { Homeroom } from "../course-codes/model.ts";
import { groupBy } from "../tables/group-by.ts";
import { type CheckState, type Standing, standingOf } from "./check-results.ts";
import type { CheckRound } from "./check-round.ts";
import { isClassInRound } from "./check-round.ts";

export type RoundStudent = {
  number: string;
  name: string;
  classKey: string;
  seat: number | null;
  grade: number | null;
  status: string | null;
};

/** A class of a round with those who check in it, by seat. */
export type RoundClass<S extends RoundStudent = RoundStudent> = {
  homeroom: Homeroom;
  students: readonly S[];
};

/**
 * Who checks in a round: the attending students of its classes, by seat. Who has left, is on leave or is in no class of the
 * term does not check; the latter are listed, because nobody would ask them.
 */
export function classesOfRound<S extends RoundStudent>(
  round: Pick<CheckRound, "grades" | "classKeys">,
  homerooms: readonly Homeroom[],
  students: readonly S[],
): { classes: readonly RoundClass<S>[]; withoutClass: readonly S[] } {
  const attending = students.filter(({ status }) => isAttending(status));
  const byClass = groupBy(attending, ({ classKey }) => classKey);
  const known = new Set(homerooms.map(({ key }) => key));
  return {
    classes: homerooms
      .filter((homeroom) => isClassInRound(round, homeroom))
      .map((homeroom) => ({ homeroom, students: (byClass.get(homeroom.key) ?? []).sort(bySeat) })),
    withoutClass: attending.filter(({ classKey }) => !known.has(classKey)).sort(bySeat),
  };
}

export function bySeat(
  a: Pick<RoundStudent, "seat" | "number">,
  b: Pick<RoundStudent, "seat" | "number">,
): number {
  const seats = (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER);
  return seats !== 0 ? seats : a.number < b.number ? -1 : 1;
}

/** How far a class is: toCheck = correct + doubt + missing. */
export type Completion = { toCheck: number; checked: number } & Record<Standing, number>;

/** What the newest results say of students. */
export function completionOf(
  students: readonly { number: string }[],
  newest: ReadonlyMap<string, { state: CheckState }>,
): Completion {
  const count: Record<Standing, number> = { correct: 0, doubt: 0, missing: 0 };
  for (const { number } of students) count[standingOf(newest.get(number))] += 1;
  return { toCheck: students.length, checked: count.correct + count.doubt, ...count };
}

export function sumOf(all: readonly Completion[]): Completion {
  const sum = (key: keyof Completion) => all.reduce((total, one) => total + one[key], 0);
  return {
    toCheck: sum("toCheck"),
    checked: sum("checked"),
    correct: sum("correct"),
    doubt: sum("doubt"),
    missing: sum("missing"),
  };
}
