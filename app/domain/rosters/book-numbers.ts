import { onceFor } from "../tables/once-for.ts";
import { resultOf } from "./book-results.ts";
import { eachRow } from "./book-rows.ts";
import type { FilledSheet } from "./model.ts";
import { sheetCourse } from "./sheet-course.ts";
import { scoreOf } from "./values.ts";

/** How often, and how high: `sum` is of the scored. */
type Scores = { scored: number; sum: number; judged: number; passed: number };

export type CourseNumbers = Scores & {
  code: string;
  name: string;
  /** All who have a score have the same; null until there is one, and where they differ. */
  sameScore: number | null;
};

/** What a sheet comes to. Scores are those of its first score column; passed is who passed by any. */
export type SheetNumbers = Scores & {
  rows: number;
  /** Of courses of the term; in the order in which they come first. */
  courses: readonly CourseNumbers[];
};

export const numbersOf = onceFor((filled: FilledSheet): SheetNumbers => {
  const { sheet, rows } = filled;
  const all = { scored: 0, sum: 0, judged: 0, passed: 0 };
  const courses = new Map<string, CourseNumbers>();
  const course = sheetCourse(sheet);
  const score = sheet.scores[0]?.score;
  if (!course || !score) return { rows: rows.length, ...all, courses: [] };
  eachRow(filled, (cells) => {
    const code = cells(course.code);
    const one = courses.get(code) ?? startOf(code, cells(course.name));
    courses.set(code, one);
    const value = scoreOf(cells(score));
    if (value !== null) {
      one.sameScore = one.scored === 0 || one.sameScore === value ? value : null;
      for (const of of [all, one]) {
        of.scored++;
        of.sum += value;
      }
    }
    const result = resultOf(sheet, cells);
    if (result === "none") return;
    for (const of of [all, one]) {
      of.judged++;
      if (result === "passed") of.passed++;
    }
  });
  return { rows: rows.length, ...all, courses: course.kind === "term" ? [...courses.values()] : [] };
});

function startOf(code: string, name: string): CourseNumbers {
  return { code, name, scored: 0, sum: 0, judged: 0, passed: 0, sameScore: null };
}
