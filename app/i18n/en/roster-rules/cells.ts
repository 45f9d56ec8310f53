import type { cellRules } from "#app/domain/rosters/rules/cells.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "Correct it in the school's own system and make the roster anew.";

function cell(name: string, what: string): RuleWords {
  return { name, what: () => what, todo: mend };
}

export const cellWords: Readonly<Record<keyof typeof cellRules, RuleWords>> = {
  "id-number-case": cell("ID number in lower case", "The letters of an ID number are capitals"),
  "id-number-form": cell(
    "Form of the ID number",
    "Neither an ID number nor a resident number of either form",
  ),
  "date-form": cell(
    "Form of the date",
    "A date is seven digits with an ROC year, such as 0950302 or 1120901",
  ),
  "date-impossible": cell("No such day", "There is no such day"),
  "code-length": cell("Length of the course code", "A course code has 23 characters"),
  "code-characters": cell(
    "Characters of the course code",
    "Digits and capitals only; the first three are a year",
  ),
  "grade-form": cell("Grade", "A grade is 1, 2 or 3"),
  "school-year-form": cell("School year", "A school year is an ROC year, such as 112"),
  "semester-form": cell("Semester", "A semester is 1 or 2"),
  "whole-number-form": cell("Whole number", "This must be a whole number"),
  "amount-form": cell("Not a number", "Credits, periods and hours are numbers, not letters"),
  "score-form": cell("Score is no number", "A score is a number; -1 where there is none"),
  "score-range": cell("Score out of range", "A score is 0 to 100; -1 where there is none"),
  "passed-form": cell("Mark of passing", "1 passed, 0 not, -1 without score"),
  "counted-form": cell("Mark of counting", "1 counted, 2 not, 3 counted without score"),
  "identity-form": cell("Identity", "1, 2, 3, 5, 6 or 7"),
  "reread-mark-form": cell("Mark of a repeated year", "1 credited, 2 taken again"),
  "way-form": cell("Way of taking", "1, 2 or 3"),
  "officer-level-form": cell("Officer's level", "1 school, 2 class, 3 club"),
  "school-code-form": cell("School code", "A school code has six digits or capitals"),
};
