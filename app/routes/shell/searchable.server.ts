import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Searchable } from "#app/domain/search/found.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listStudents } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";

/** The term's data in force, of the classes that the person may see. */
export async function searchableFor(scope: Scope, term: Term): Promise<Searchable> {
  const [datasets, own] = await Promise.all([
    listCurrentDatasets(scope, formatTerm(term)),
    listOwnClassKeys(scope, formatTerm(term)),
  ]);
  const importOf = (slot: string) => datasets.find((dataset) => dataset.slot === slot)?.importId;
  const of = <T>(slot: string, list: (importId: number) => Promise<T[]>) => {
    const importId = importOf(slot);
    return importId === undefined ? Promise.resolve([]) : list(importId);
  };
  const [students, homerooms, offerings] = await Promise.all([
    of("students", (id) => listStudents(scope, id)),
    of("homerooms", (id) => listHomerooms(scope, id)),
    of("offerings", (id) => listOfferings(scope, id)),
  ]);
  const names = new Map(homerooms.map(({ key, name }) => [key, name]));
  const mayBeSeen = (classKey: string) => own === null || own.includes(classKey);
  return {
    students: students
      .filter(({ classKey }) => mayBeSeen(classKey))
      .map(({ number, name, classKey, seat }) => ({
        number,
        name,
        className: names.get(classKey) ?? classKey,
        seat,
      })),
    homerooms: homerooms.filter(({ key }) => mayBeSeen(key)),
    offerings,
  };
}
