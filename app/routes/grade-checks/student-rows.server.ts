import { z } from "zod";
import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";
import { type Doubt, standingOf, standings } from "#app/domain/grade-checks/check-results.ts";
import { may } from "#app/domain/people/permissions.ts";
import type { ClassCompletion, RoundCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { readDoubts } from "#db/queries/grade-check-doubts.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import type { CheckedStudent } from "#reports/workbooks/grade-checks.ts";

export const studentSearch = tableSearch(["class", "number", "at"], "class").extend({
  standing: filterOf(standings),
  class: z.string().max(191).catch(""),
  q: searchText,
});
export type StudentSearch = z.output<typeof studentSearch>;

/** A student of a round and where they stand. `doubts` null: there are none, or the person may not read them. */
export type StudentRow = CheckedStudent & { classKey: string };

/** Students' own words are for who may read of students at all. */
export function mayReadWords(scope: Scope): boolean {
  return may(scope.user, "student:read");
}

/** The students of classes with their newest results, by class and seat. */
export async function studentRows(
  scope: Scope,
  roundId: number,
  { newest }: Pick<RoundCompletion, "newest">,
  classes: readonly ClassCompletion[],
): Promise<StudentRow[]> {
  const numbers = new Set(classes.flatMap(({ students }) => students.map(({ number }) => number)));
  const shown = [...newest.values()].filter(({ studentNumber }) => numbers.has(studentNumber));
  const [doubts, names] = await Promise.all([
    mayReadWords(scope) ? readDoubts(scope, roundId, shown) : new Map<number, Doubt[]>(),
    listUserNames(scope),
  ]);
  return classes.flatMap(({ homeroom, students }) =>
    students.map(({ number, name, seat }) => {
      const result = newest.get(number);
      const standing = standingOf(result);
      const answered = standing === "missing" ? undefined : result;
      return {
        ...{ classKey: homeroom.key, className: homeroom.name, seat, number, name, standing },
        at: answered?.at ?? null,
        by: answered?.by ? (names.get(answered.by) ?? null) : null,
        doubts: result ? (doubts.get(result.number) ?? null) : null,
      };
    }),
  );
}

/** The students that are asked for, in the order asked for. */
export function askedStudents(rows: readonly StudentRow[], search: StudentSearch): StudentRow[] {
  const { standing, class: classKey, sort, direction } = search;
  const q = search.q.normalize("NFKC").toLowerCase();
  const asked = rows.filter(
    (row) =>
      (!standing || row.standing === standing) &&
      (classKey === "" || row.classKey === classKey) &&
      (q === "" || row.number.toLowerCase().includes(q) || row.name.includes(search.q)),
  );
  const sign = direction === "asc" ? 1 : -1;
  // They come by class and seat.
  if (sort === "class") return direction === "asc" ? asked : asked.reverse();
  const value = (row: StudentRow) => row[sort] ?? "";
  return asked.sort((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0));
}
