import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { type ClassAssignment, listClassAssignments } from "#db/queries/class-assignments.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import type { SchoolScope } from "#db/scope.ts";

export type AssignedClass = Omit<ClassAssignment, "userId"> & { name: string };

/** The classes in force in a term; none before they were imported. */
export async function homeroomsIn(scope: SchoolScope, term: Term): Promise<Homeroom[]> {
  const current = await findCurrentDataset(scope, formatTerm(term), "homerooms");
  return current ? listHomerooms(scope, current.importId) : [];
}

/** What a person looks after in a term, with the names of the classes where they still exist. */
export async function classesOf(scope: SchoolScope, term: Term, userId: number): Promise<AssignedClass[]> {
  const [assignments, homerooms] = await Promise.all([
    listClassAssignments(scope, formatTerm(term)),
    homeroomsIn(scope, term),
  ]);
  const names = new Map(homerooms.map(({ key, name }) => [key, name]));
  return assignments
    .filter((one) => one.userId === userId)
    .map(({ duty, classKey }) => ({ duty, classKey, name: names.get(classKey) ?? classKey }));
}
