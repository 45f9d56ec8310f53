import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listStudentsNumbered } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";

export type NamedStudent = { name: string; className: string | null; seat: number | null };

/** Names and classes of a term's students by their numbers; one that the term's lists do not have is not among them. */
export async function nameStudents(
  scope: SchoolScope,
  term: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NamedStudent>> {
  if (numbers.length === 0) return new Map();
  const inForce = await findDataInForce(scope, term);
  const [students, homerooms] = await Promise.all([
    listStudentsNumbered(scope, importIn(inForce, "students"), [...new Set(numbers)]),
    listHomerooms(scope, importIn(inForce, "homerooms")),
  ]);
  const classes = new Map(homerooms.map(({ key, name }) => [key, name]));
  return new Map(
    students.map(({ number, name, classKey, seat }) => [
      number,
      { name, className: classes.get(classKey) ?? null, seat },
    ]),
  );
}
