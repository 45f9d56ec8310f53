import { foldText } from "../course-codes/names.ts";
import { byText, onceFor } from "../tables/once-for.ts";
import { eachRow } from "./book-rows.ts";
import type { Roster } from "./model.ts";
import type { Cells } from "./rule.ts";
import { type SheetCourse, sheetCourse } from "./sheet-course.ts";

/** What most rows of a book say of a course; of two that are as frequent the one that comes first. */
export type BookCourses = {
  /** The name of a code. */
  nameOf: (code: string) => string | undefined;
  /** How a name is written, widths and spaces apart. */
  spellingOf: (name: string) => string | undefined;
  /** The credits or periods of a row's code in its grade and semester; undefined where the code has the same everywhere. */
  creditsOf: (course: SheetCourse, cells: Cells) => string | undefined;
  fold: (name: string) => string;
};

/** What a row's credits are looked up by: those of one code differ from semester to semester. */
function creditKey({ code, grade, year, semester }: SheetCourse, cells: Cells): string {
  const when = `${year === null ? "" : cells(year)}|${semester === null ? "" : cells(semester)}`;
  return `${cells(code)}|${cells(grade)}|${when}`;
}

/** Counts names and credits of all rows once; credits by semester only for the few codes that have several. */
export const bookCourses = onceFor(({ sheets }: Roster): BookCourses => {
  const [names, spellings, amounts, credits] = [tally(), tally(), tally(), tally()];
  const fold = byText(foldText);
  const courses = sheets.flatMap((filled) => {
    const course = sheetCourse(filled.sheet);
    return course ? [{ filled, course }] : [];
  });
  for (const { filled, course } of courses)
    eachRow(filled, (cells) => {
      const [code, name] = [cells(course.code), cells(course.name)];
      names.count(code, name);
      spellings.count(fold(name), name);
      if (course.amount) amounts.count(code, cells(course.amount));
    });
  const several = amounts.withSeveral();
  if (several.size > 0)
    for (const { filled, course } of courses)
      eachRow(filled, (cells) => {
        if (course.amount && several.has(cells(course.code)))
          credits.count(creditKey(course, cells), cells(course.amount));
      });
  const creditsOf = credits.mostFrequent();
  return {
    nameOf: names.mostFrequent(),
    spellingOf: spellings.mostFrequent(),
    creditsOf: (course, cells) =>
      several.has(cells(course.code)) ? creditsOf(creditKey(course, cells)) : undefined,
    fold,
  };
});

function tally() {
  const counts = new Map<string, Map<string, number>>();
  return {
    count(key: string, value: string) {
      if (key === "" || value === "") return;
      const of = counts.get(key) ?? new Map<string, number>();
      counts.set(key, of);
      of.set(value, (of.get(value) ?? 0) + 1);
    },
    withSeveral(): ReadonlySet<string> {
      return new Set([...counts].flatMap(([key, values]) => (values.size > 1 ? [key] : [])));
    },
    mostFrequent() {
      const most = new Map<string, string>();
      for (const [key, values] of counts) {
        let best = 0;
        for (const [value, count] of values) {
          if (count <= best) continue;
          best = count;
          most.set(key, value);
        }
      }
      return (key: string) => most.get(key);
    },
  };
}
