import { onceFor } from "../tables/once-for.ts";
import { eachRow } from "./book-rows.ts";
import { books } from "./books.ts";
import type { Roster } from "./model.ts";
import type { Cells } from "./rule.ts";
import { type CourseKind, sheetCourse, termNumber, termReader } from "./sheet-course.ts";
import type { RosterSheet } from "./sheets.ts";

export type Result = "passed" | "failed" | "none";

/** The term that 封面 names; null of yearly books, and where 封面 does not say it. */
export function coverTerm({ book, cover }: Roster) {
  const schoolYear = Number(cover?.schoolYear);
  const semester = cover?.semester === "1" ? 1 : cover?.semester === "2" ? 2 : null;
  if (books[book].yearly || semester === null || !Number.isInteger(schoolYear)) return null;
  return { schoolYear, semester, number: termNumber(schoolYear, semester) } as const;
}

/** Passed by any of its scores; else failed by one; else nothing is said. */
export function resultOf({ scores }: RosterSheet, cells: Cells): Result {
  let result: Result = "none";
  for (const { passed } of scores) {
    const mark = cells(passed);
    if (mark === "1") return "passed";
    if (mark === "0") result = "failed";
  }
  return result;
}

/** One student's course in one term. */
export function resultKey(idNumber: string, code: string, term: number): string {
  return `${idNumber}|${code}|${term}`;
}

/** What a book says of each student, course and term (`resultKey`); of two rows the better. 補修 apart from all others. */
export const resultsOf = onceFor((roster: Roster) => ({
  late: resultsIn(roster, ["late"]),
  others: resultsIn(roster, ["term", "retake", "reread", "credited"]),
}));

function resultsIn(roster: Roster, kinds: readonly CourseKind[]): ReadonlyMap<string, Result> {
  const results = new Map<string, Result>();
  const term = coverTerm(roster);
  if (!term) return results;
  for (const filled of roster.sheets) {
    const course = sheetCourse(filled.sheet);
    if (!course || !kinds.includes(course.kind) || filled.sheet.scores.length === 0) continue;
    const termOf = termReader(course, term);
    eachRow(filled, (cells) => {
      const taken = termOf(cells);
      if (taken === null) return;
      const key = resultKey(cells("idNumber"), cells(course.code), taken);
      const [before, now] = [results.get(key), resultOf(filled.sheet, cells)];
      if (before === undefined || before === "none" || now === "passed") results.set(key, now);
    });
  }
  return results;
}

/** One student's course, whatever the term. */
export function takingKey(idNumber: string, code: string): string {
  return `${idNumber}|${code}`;
}

/** The courses of the term that students take by a book (`takingKey`). */
export const takingsOf = onceFor((roster: Roster): ReadonlySet<string> => {
  const takings = new Set<string>();
  for (const filled of roster.sheets) {
    const course = sheetCourse(filled.sheet);
    if (course?.kind !== "term") continue;
    eachRow(filled, (cells) => takings.add(takingKey(cells("idNumber"), cells(course.code))));
  }
  return takings;
});
