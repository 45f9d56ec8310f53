import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import {
  countEnrolmentsBy,
  countOfferingsByClass,
  countStudentsByClass,
  type References,
} from "#db/queries/references.ts";
import { listStudents } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";
import { type InForce, importIn } from "./data-in-force.ts";

/** How many rows in force would refer to nothing, were another import's rows of this kind put in force (0: none at all). */
export async function countDangling(
  scope: SchoolScope,
  inForce: InForce,
  kind: TableKind,
  importId: number,
): Promise<Partial<Record<DatasetKind, number>>> {
  const of = (slot: DatasetKind) => importIn(inForce, slot);
  switch (kind) {
    case "homerooms": {
      const keys = (await listHomerooms(scope, importId)).map(({ key }) => key);
      return dangling(keys, {
        students: await countStudentsByClass(scope, of("students")),
        offerings: await countOfferingsByClass(scope, of("offerings")),
      });
    }
    case "students": {
      const keys = (await listStudents(scope, importId)).map(({ number }) => number);
      return dangling(keys, {
        enrolments: await countEnrolmentsBy(scope, of("enrolments"), "student_number"),
      });
    }
    case "offerings": {
      const keys = (await listOfferings(scope, importId)).map(({ course }) => course);
      return dangling(keys, { enrolments: await countEnrolmentsBy(scope, of("enrolments"), "course") });
    }
    default:
      return {};
  }
}

function dangling(
  keys: readonly string[],
  references: Partial<Record<DatasetKind, References>>,
): Partial<Record<DatasetKind, number>> {
  const known = new Set(keys);
  const counts: Partial<Record<DatasetKind, number>> = {};
  for (const kind of ["students", "offerings", "enrolments"] as const) {
    let count = 0;
    for (const [key, rows] of references[kind] ?? []) if (!known.has(key)) count += rows;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
