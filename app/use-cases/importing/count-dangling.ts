import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listStudents } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";
import type { InForce } from "./data-in-force.ts";
import { usersOf } from "./users-of.ts";

/** How many rows in force would refer to nothing, were another import's rows of this kind put in force (0: none at all). */
export async function countDangling(
  scope: SchoolScope,
  inForce: InForce,
  kind: TableKind,
  importId: number,
): Promise<Partial<Record<DatasetKind, number>>> {
  const [users, keys] = await Promise.all([usersOf(scope, inForce, kind), keysOf(scope, kind, importId)]);
  const counts: Partial<Record<DatasetKind, number>> = {};
  for (const { kind: user, references } of users) {
    let count = 0;
    for (const [key, rows] of references) if (!keys.has(key)) count += rows;
    if (count > 0) counts[user] = count;
  }
  return counts;
}

/** By what others refer to the rows of an import; nothing refers to kinds that have no key here. */
async function keysOf(scope: SchoolScope, kind: TableKind, importId: number): Promise<ReadonlySet<string>> {
  switch (kind) {
    case "homerooms":
      return new Set((await listHomerooms(scope, importId)).map(({ key }) => key));
    case "students":
      return new Set((await listStudents(scope, importId)).map(({ number }) => number));
    case "offerings":
      return new Set((await listOfferings(scope, importId)).map(({ course }) => course));
    default:
      return new Set();
  }
}
