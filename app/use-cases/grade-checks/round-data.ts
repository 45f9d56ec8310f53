import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import type { CheckRound } from "#app/domain/grade-checks/check-round.ts";
import { classesOfRound, type RoundClass } from "#app/domain/grade-checks/round-classes.ts";
import { type Action, reachOf } from "#app/domain/people/permissions.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { type ListedStudent, listStudents } from "#db/queries/students.ts";
import type { SchoolScope, Scope } from "#db/scope.ts";

export type TermClasses = { homerooms: readonly Homeroom[]; students: readonly ListedStudent[] };

const names = new Intl.Collator("zh-Hant-TW", { numeric: true });

/** Classes and students in force in a term; the classes by grade and name. */
export async function readTermClasses(scope: SchoolScope, term: string): Promise<TermClasses> {
  const datasets = await listCurrentDatasets(scope, term);
  const [homerooms, students] = await Promise.all([
    listHomerooms(scope, importIn({ datasets }, "homerooms")),
    listStudents(scope, importIn({ datasets }, "students")),
  ]);
  return {
    homerooms: homerooms.sort((a, b) => a.grade - b.grade || names.compare(a.name, b.name)),
    students,
  };
}

export type RoundClasses = {
  classes: readonly RoundClass<ListedStudent>[];
  /** Attending students of no class of the term; null for who sees own classes only. */
  withoutClass: readonly ListedStudent[] | null;
};

/** The classes of a round with those who check, as far as the person's permission for the action goes. */
export async function readRoundClasses(
  scope: Scope,
  round: Pick<CheckRound, "grades" | "classKeys"> & { term: string },
  action: Action,
): Promise<RoundClasses> {
  const [{ homerooms, students }, within] = await Promise.all([
    readTermClasses(scope, round.term),
    classesFor(scope, round.term, action),
  ]);
  const { classes, withoutClass } = classesOfRound(round, homerooms, students);
  if (within === null) return { classes, withoutClass };
  return { classes: classes.filter(({ homeroom }) => within.includes(homeroom.key)), withoutClass: null };
}

export type InRound = { homeroom: Homeroom; student: ListedStudent };

/** A class of a round for who may act in it; or why not. */
export async function findClassInRound(
  scope: Scope,
  round: Pick<CheckRound, "grades" | "classKeys"> & { term: string },
  classKey: string,
  action: Action,
): Promise<RoundClass<ListedStudent> | "not-found" | "not-own-class"> {
  const { homerooms, students } = await readTermClasses(scope, round.term);
  const { classes } = classesOfRound(round, homerooms, students);
  const found = classes.find(({ homeroom }) => homeroom.key === classKey);
  if (!found) return "not-found";
  const within = await classesFor(scope, round.term, action);
  return within === null || within.includes(classKey) ? found : "not-own-class";
}

/** A student who checks in a round, with the class; or why not. */
export async function findStudentInRound(
  scope: Scope,
  round: Pick<CheckRound, "grades" | "classKeys"> & { term: string },
  number: string,
  action: Action,
): Promise<InRound | "not-found" | "not-own-class"> {
  const { homerooms, students } = await readTermClasses(scope, round.term);
  const { classes } = classesOfRound(round, homerooms, students);
  for (const { homeroom, students: own } of classes) {
    const student = own.find((one) => one.number === number);
    if (!student) continue;
    const within = await classesFor(scope, round.term, action);
    return within === null || within.includes(homeroom.key) ? { homeroom, student } : "not-own-class";
  }
  return "not-found";
}

/** Classes to which the person is limited in an action; null: none, the whole school. */
export async function classesFor(
  scope: Scope,
  term: string,
  action: Action,
): Promise<readonly string[] | null> {
  const reach = reachOf(scope.user, action);
  if (reach === "school") return null;
  return reach === null ? [] : listOwnClassKeys({ ...scope, reach }, term);
}
