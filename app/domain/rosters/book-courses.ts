import { foldText } from "../course-codes/names.ts";
import { cellReader } from "./cell-reader.ts";
import type { Roster } from "./model.ts";
import { byText, onceFor } from "./once-for.ts";
import type { Cells } from "./rule.ts";
import { type SheetCourse, sheetCourse } from "./sheet-course.ts";

/** What most rows of a book say of a course; of two that are as frequent the one that comes first. */
export type BookCourses = {
  /** The name of a code. */
  nameOf: (code: string) => string | undefined;
  /** How a name is written, widths and spaces apart. */
  spellingOf: (name: string) => string | undefined;
  /** The credits or periods of a code in a grade and semester, by `creditKey`. */
  creditsOf: (key: string) => string | undefined;
  fold: (name: string) => string;
};

/** What a row's credits are looked up by: those of one code differ from semester to semester. */
export function creditKey({ code, grade, year, semester }: SheetCourse, cells: Cells): string {
  const when = `${year === null ? "" : cells(year)}|${semester === null ? "" : cells(semester)}`;
  return `${cells(code)}|${cells(grade)}|${when}`;
}

/** Counts names and credits of all rows once. */
export const bookCourses = onceFor((roster: Roster): BookCourses => {
  const [names, spellings, credits] = [tally(), tally(), tally()];
  const fold = byText(foldText);
  for (const { sheet, rows } of roster.sheets) {
    const course = sheetCourse(sheet);
    if (!course) continue;
    const reader = cellReader(sheet);
    for (const row of rows) {
      reader.moveTo(row);
      const [code, name] = [reader.cells(course.code), reader.cells(course.name)];
      names.count(code, name);
      spellings.count(fold(name), name);
      if (course.amount) credits.count(creditKey(course, reader.cells), reader.cells(course.amount));
    }
  }
  return {
    nameOf: names.mostFrequent(),
    spellingOf: spellings.mostFrequent(),
    creditsOf: credits.mostFrequent(),
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
