import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { parseAmount, parseSchoolYear, parseSemester, sameTerm } from "./school-values.ts";
import type { TableRow } from "./table-row.ts";

const programmeLength = 16;
const planCodeLength = 23;

/** The text of a column that may not be empty; null after the row was rejected for it. */
export function readRequired<Key extends string>(row: TableRow<Key>, key: Key): string | null {
  const text = row.text(key);
  return text === "" ? row.reject("required-empty", key) : text;
}

/** True when the row is of the term; else it is rejected. */
export function isOfTerm(row: TableRow<"schoolYear" | "semester">, term: Term): boolean {
  const schoolYear = parseSchoolYear(row.text("schoolYear"));
  const semester = parseSemester(row.text("semester"));
  if (schoolYear === undefined) row.reject("not-a-year", "schoolYear");
  if (semester === undefined) row.reject("not-a-semester", "semester");
  if (schoolYear === undefined || semester === undefined) return false;
  const found = { schoolYear, semester };
  if (sameTerm(found, term)) return true;
  const column = schoolYear === term.schoolYear ? "semester" : "schoolYear";
  row.reject("other-term", column, { expected: formatTerm(term), found: formatTerm(found) });
  return false;
}

/** 學分數 may be empty only where 節數 counts instead (進修部). */
export function readAmounts<Key extends string>(
  row: TableRow<Key>,
  { credits, periods }: { credits: Key; periods: Key },
): { credits: number | null; periods: number | null } {
  const read = (key: Key) => {
    const text = row.text(key);
    return text === "" ? null : (parseAmount(text) ?? row.reject("credits-malformed", key));
  };
  const amounts = { credits: read(credits), periods: read(periods) };
  if (row.text(credits) === "" && row.text(periods) === "") row.reject("credits-missing", credits);
  return amounts;
}

/**
 * 群科班代碼 as in the file; null when it is empty, which is no fault of the row. Judged by its half-width upper-case form, never changed:
 * a wrong letter is for the comparison to report.
 */
export function readProgramme(row: TableRow<"programme">, school: string): string | null {
  const text = row.text("programme");
  if (text === "") return null;
  if (text.length !== programmeLength)
    return row.reject("programme-length", "programme", { length: text.length });
  return schoolMatches(row, "programme", text, school) ? text : null;
}

/** A course code of a plan: 23 characters of this school; null after the row was rejected for it. */
export function readPlanCode<Key extends string>(
  row: TableRow<Key>,
  key: Key,
  school: string,
): string | null {
  const text = readRequired(row, key);
  if (text === null) return null;
  if (text.length !== planCodeLength) return row.reject("code-length", key, { length: text.length });
  return schoolMatches(row, key, text, school) ? text : null;
}

function schoolMatches<Key extends string>(
  row: TableRow<Key>,
  key: Key,
  code: string,
  school: string,
): boolean {
  const found = code.normalize("NFKC").toUpperCase().slice(3, 9);
  if (found === school.toUpperCase()) return true;
  row.reject("other-school", key, { expected: school, found });
  return false;
}
