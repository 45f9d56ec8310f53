import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { type Completion, completionOf, sumOf } from "#app/domain/grade-checks/round-classes.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { listNewestResults, type StoredResult } from "#db/queries/grade-check-results.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { ListedStudent } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";
import { readRoundClasses } from "./round-data.ts";

export type ClassCompletion = Completion & { homeroom: Homeroom; students: readonly ListedStudent[] };

export type RoundCompletion = {
  /** By grade and name; without students a class is not asked anything and is left out. */
  classes: readonly ClassCompletion[];
  sum: Completion;
  newest: ReadonlyMap<string, StoredResult>;
  /** Attending students of no class; null for who sees own classes only. */
  withoutClass: readonly ListedStudent[] | null;
};

/** How far a round is, class by class, as far as the person may see it. */
export async function readCompletion(
  scope: Scope,
  round: StoredRound,
  permission: Action = "grade-check:read",
): Promise<RoundCompletion> {
  const [{ classes, withoutClass }, newest] = await Promise.all([
    readRoundClasses(scope, round, permission),
    listNewestResults(scope, round.id),
  ]);
  const all = classes
    .filter(({ students }) => students.length > 0)
    .map(({ homeroom, students }) => ({ homeroom, students, ...completionOf(students, newest) }));
  return { classes: all, sum: sumOf(all), newest, withoutClass };
}
