import { z } from "zod";
import { filterOf, tableSearch } from "#app/components/table/table-search.ts";
import type { ClassCompletion } from "#app/use-cases/grade-checks/read-completion.ts";

export const classShows = ["missing", "doubt", "complete"] as const;
export type ClassShow = (typeof classShows)[number];

export const classSearch = tableSearch(["class", "missing", "doubt", "checked"], "class").extend({
  show: filterOf(classShows),
  grade: z.enum(["1", "2", "3"]).optional().catch(undefined),
  refused: filterOf(["has-results", "conflict", "nobody", "nobody-missing", "no-scores", "busy"]),
});
export type ClassSearch = z.output<typeof classSearch>;

/** The classes that are asked for, in the order asked for, and how many there are by each filter. */
export function askedClasses(classes: readonly ClassCompletion[], search: ClassSearch) {
  const { show, grade, sort, direction } = search;
  const asked = classes.filter(
    (one) => (!show || is[show](one)) && (!grade || String(one.homeroom.grade) === grade),
  );
  const sign = direction === "asc" ? 1 : -1;
  const places = new Map(classes.map(({ homeroom }, at) => [homeroom.key, at]));
  const place = ({ homeroom }: ClassCompletion) => places.get(homeroom.key) ?? 0;
  const value = (one: ClassCompletion) => (sort === "class" ? place(one) : one[sort]);
  const rows = [...asked]
    .sort((a, b) => sign * (value(a) - value(b)) || place(a) - place(b))
    .map(({ homeroom, students: _, ...counts }) => ({
      ...{ key: homeroom.key, name: homeroom.name, grade: homeroom.grade, teacher: homeroom.teacher },
      ...counts,
    }));
  const count = (which: (one: ClassCompletion) => boolean) => classes.filter(which).length;
  return {
    rows,
    shows: { missing: count(is.missing), doubt: count(is.doubt), complete: count(is.complete) },
    grades: [...new Set(classes.map(({ homeroom }) => homeroom.grade))]
      .sort()
      .map((one) => ({ grade: one, classes: count(({ homeroom }) => homeroom.grade === one) })),
  };
}

const is: Readonly<Record<ClassShow, (one: ClassCompletion) => boolean>> = {
  missing: ({ missing }) => missing > 0,
  doubt: ({ doubt }) => doubt > 0,
  complete: ({ missing, doubt }) => missing === 0 && doubt === 0,
};
