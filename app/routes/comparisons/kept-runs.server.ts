import type { CauseLine } from "#app/domain/course-codes/cause-list.ts";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import type { Database } from "#db/connect.ts";
import type { Run } from "#db/queries/comparison-rows.ts";
import { findRun, listCauses } from "#db/queries/comparisons.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { SchoolScope } from "#db/scope.ts";

/** A run with all its causes and the classes that it compared. */
export type KeptRun = {
  run: Run;
  /** Who started it. */
  by: string | null;
  causes: readonly CauseLine[];
  homerooms: ReadonlyMap<string, Homeroom>;
};

/** Runs never change: the last few that were looked at are kept at hand, by connection, school and number. */
const most = 16;
const atHand = new WeakMap<Database, Map<string, Promise<KeptRun | undefined>>>();

/** A run that somebody looks at; undefined when the school has none of this number. */
export async function keptRun(scope: SchoolScope, id: number): Promise<KeptRun | undefined> {
  const runs = atHand.get(scope.db) ?? new Map<string, Promise<KeptRun | undefined>>();
  atHand.set(scope.db, runs);
  const key = `${scope.schoolId}/${id}`;
  const reading = runs.get(key) ?? readRun(scope, id);
  // Once more at the end: the first of the map is the one longest not looked at.
  runs.delete(key);
  runs.set(key, reading);
  for (const oldest of runs.keys()) {
    if (runs.size <= most) break;
    runs.delete(oldest);
  }
  try {
    const kept = await reading;
    if (!kept) runs.delete(key);
    return kept;
  } catch (error) {
    runs.delete(key);
    throw error;
  }
}

async function readRun(scope: SchoolScope, id: number): Promise<KeptRun | undefined> {
  const run = await findRun(scope, id);
  if (!run) return undefined;
  const homeroomsImport = importIn(run.inputs, "homerooms");
  const [causes, homerooms, names] = await Promise.all([
    listCauses(scope, id),
    listHomerooms(scope, homeroomsImport),
    listUserNames(scope),
  ]);
  return {
    run,
    by: run.createdBy === null ? null : (names.get(run.createdBy) ?? null),
    causes,
    homerooms: new Map(homerooms.map((homeroom) => [homeroom.key, homeroom])),
  };
}
