import { type DatasetKind, dependentsOf } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import {
  countOfferingsByClass,
  countRowsBy,
  countStudentsByClass,
  type References,
} from "#db/queries/references.ts";
import type { SchoolScope } from "#db/scope.ts";
import { type InForce, importIn } from "./data-in-force.ts";

/** Who refers to rows of a kind: kind of the referring rows, and how many by key. */
export type Users = readonly { kind: DatasetKind; references: References }[];

/** The rows in force that refer to rows of this kind. */
export async function usersOf(scope: SchoolScope, inForce: InForce, kind: TableKind): Promise<Users> {
  return Promise.all(
    dependentsOf(kind).map(async (user) => ({
      kind: user,
      references: await referencesOf(scope, kind, user, importIn(inForce, user)),
    })),
  );
}

/** Classes are referred to by their keys, students by their numbers, offerings by their courses. */
async function referencesOf(
  scope: SchoolScope,
  kind: TableKind,
  user: DatasetKind,
  importId: number,
): Promise<References> {
  if (user === "students") return countStudentsByClass(scope, importId);
  if (user === "offerings") return countOfferingsByClass(scope, importId);
  if (user === "homerooms") return new Map();
  return countRowsBy(scope, user, importId, kind === "offerings" ? "course" : "student_number");
}
