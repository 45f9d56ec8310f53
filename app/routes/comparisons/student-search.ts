import { z } from "zod";
import { searchText } from "#app/components/table/table-search.ts";
import type { CauseStudent } from "./cause-page.server.ts";

const sorts = ["class", "number", "name"] as const;

/** What the address says about the students of a cause; beside it stands what it says about the list of causes. */
export const studentSearch = z
  .object({
    by: z.enum(sorts).catch("class"),
    way: z.enum(["asc", "desc"]).catch("asc"),
    students: z.coerce.number().int().min(1).max(100_000).catch(1),
    who: searchText,
  })
  .transform(({ by, way, students, who }) => ({ sort: by, direction: way, page: students, text: who }));
export type StudentSearch = z.output<typeof studentSearch>;

const names = new Intl.Collator("zh-Hant-TW");
const compareBy: Record<(typeof sorts)[number], (a: CauseStudent, b: CauseStudent) => number> = {
  class: (a, b) => names.compare(a.className, b.className) || (a.seat ?? 0) - (b.seat ?? 0),
  number: (a, b) => (a.number < b.number ? -1 : 1),
  name: (a, b) => names.compare(a.name, b.name),
};

/** The students as the address asks for them, all pages; they come by grade, class and seat. */
export function studentsAsked(
  students: readonly CauseStudent[],
  search: StudentSearch,
): readonly CauseStudent[] {
  const { sort, direction, text } = search;
  const found = students.filter(({ number, name }) => number.includes(text) || name.includes(text));
  const sorted = sort === "class" ? [...found] : [...found].sort(compareBy[sort]);
  return direction === "asc" ? sorted : sorted.reverse();
}
