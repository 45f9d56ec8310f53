import type { ColumnKey } from "../rosters/columns.ts";
import { scoreFields } from "../scores/score-columns.ts";
import { type CorrectionField, isCorrectionField } from "./correction-fields.ts";
import type { GradedCourse } from "./graded-course.ts";

/** The sheets whose rows are courses of the term; 補考成績 of 進修部 is made from 學期成績 as well. */
const sheetsOfTheTerm: readonly (string | null)[] = ["學期成績", "補考成績"];

/** What a case would be about, by the column that is wrong: scores and marks as 學期成績 has them, the rest from the course. */
const fields: ReadonlyMap<ColumnKey, CorrectionField> = new Map([
  ...scoreFields.grades.flatMap(({ field, roster }): [ColumnKey, CorrectionField][] =>
    roster !== null && isCorrectionField(field) ? [[roster, field]] : [],
  ),
  ["countedHours", "counted"],
  ["credits", "credits"],
  ["periods", "credits"],
  ["courseCode", "code"],
  ["courseName", "name"],
]);

/** The field that a finding of a check would have corrected; null where it is about no course of the term, or no value of it. */
export function fieldOfFinding(of: {
  sheet: string | null;
  column: ColumnKey | null;
}): CorrectionField | null {
  if (of.column === null || !sheetsOfTheTerm.includes(of.sheet)) return null;
  return fields.get(of.column) ?? null;
}

/**
 * Which of a student's courses a row of a book is about: the one of its code, of several of one code that of its name; where
 * none has the code, which may be what is wrong, the one of its name. null where that is not exactly one.
 */
export function courseOfRow(
  records: readonly Pick<GradedCourse, "course" | "code" | "name">[],
  row: { code: string; name: string },
): string | null {
  const named = (of: typeof records) => of.filter(({ name }) => name === row.name);
  const coded = records.filter(({ code }) => code === row.code);
  const alike = coded.length === 0 ? named(records) : coded.length === 1 ? coded : named(coded);
  const [one, ...others] = alike;
  return one && others.length === 0 ? one.course : null;
}
