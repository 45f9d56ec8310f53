import { books } from "./books.ts";
import { cellReader } from "./cell-reader.ts";
import type { ColumnKey } from "./columns.ts";
import { type CheckContext, type ContextPart, contextParts, type Roster, type RosterRow } from "./model.ts";
import type { CauseBy, CheckSubject, FaultParams, RosterRule, RowCheck, RuleGrade } from "./rule.ts";
import { type RuleId, rosterRules, ruleIds } from "./rules/index.ts";
import { sheetCourse } from "./sheet-course.ts";
import type { RosterSheet } from "./sheets.ts";

/** One breach of one rule, by where it stands in the workbook. */
export type RosterFinding = {
  rule: RuleId;
  grade: RuleGrade;
  /** The sheet's own name; null: the book as a whole. */
  sheet: string | null;
  /** 1-based row of the workbook; null: the sheet as a whole. */
  row: number | null;
  column: ColumnKey | null;
  value: string | null;
  params: FaultParams;
  /** Findings of one cause share it. */
  cause: string;
};

export type RosterCheck = {
  findings: readonly RosterFinding[];
  /** Rules that could not be held against the book, and what is not known. */
  notChecked: readonly { rule: RuleId; needs: readonly ContextPart[] }[];
};

/**
 * Holds a book against every rule. Findings come in the order of sheets, rows and rules; those of the book as a whole come
 * first.
 */
export function checkRoster(roster: Roster, context: CheckContext): RosterCheck {
  const subject = { roster, context };
  const known = new Set(contextParts.filter((part) => context[part] !== null));
  const isKnown = (rule: RosterRule) => rule.needs.every((part) => known.has(part));
  const findings: RosterFinding[] = [];
  const rowRules: [RuleId, RosterRule][] = [];
  for (const id of ruleIds) {
    const rule = rosterRules[id];
    if (!isKnown(rule)) continue;
    if ("rows" in rule) rowRules.push([id, rule]);
    else
      rule.book(subject, ({ sheet, row = null, column = null, value = null }, params = {}) => {
        const cause = causeOf(rule.cause, { rule: id, sheet, column, value, student: null, course: null });
        findings.push({ rule: id, grade: rule.grade, sheet, row, column, value, params, cause });
      });
  }
  for (const filled of roster.sheets) checkRows(filled.sheet, filled.rows, rowRules, subject, findings);
  const places = new Map(books[roster.book].sheets.map(({ name }, index) => [name, index]));
  const placeOf = ({ sheet }: RosterFinding) => (sheet === null ? -1 : (places.get(sheet) ?? -1));
  // The sort keeps the order of those that stand in one row.
  findings.sort((a, b) => placeOf(a) - placeOf(b) || (a.row ?? 0) - (b.row ?? 0));
  const notChecked = ruleIds.flatMap((id) => {
    const rule = rosterRules[id];
    return isKnown(rule) ? [] : [{ rule: id, needs: rule.needs.filter((part) => !known.has(part)) }];
  });
  return { findings, notChecked };
}

function checkRows(
  sheet: RosterSheet,
  rows: readonly RosterRow[],
  rules: readonly (readonly [RuleId, RosterRule])[],
  subject: CheckSubject,
  findings: RosterFinding[],
): void {
  const reader = cellReader(sheet);
  const checks = rules.flatMap(([id, rule]): { id: RuleId; rule: RosterRule; check: RowCheck }[] => {
    const check = "rows" in rule ? rule.rows(sheet, subject) : null;
    return check ? [{ id, rule, check }] : [];
  });
  const [student, course] = [reader.at("idNumber"), sheetCourse(sheet)?.code ?? null];
  let [current, at]: [(typeof checks)[number] | undefined, number] = [undefined, 0];
  const fault = (column: ColumnKey | null, params: FaultParams = {}) => {
    if (!current) return;
    const { id, rule } = current;
    const value = column === null ? null : reader.cells(column);
    const cause = causeOf(rule.cause, {
      rule: id,
      sheet: sheet.name,
      column,
      value,
      student: student(),
      course: course === null ? null : reader.cells(course),
    });
    findings.push({ rule: id, grade: rule.grade, sheet: sheet.name, row: at, column, value, params, cause });
  };
  for (const row of rows) {
    reader.moveTo(row);
    at = row.number;
    for (const one of checks) {
      current = one;
      one.check(reader.cells, fault);
    }
  }
}

function causeOf(
  by: CauseBy,
  of: {
    rule: RuleId;
    sheet: string | null;
    column: ColumnKey | null;
    value: string | null;
    student: string | null;
    course: string | null;
  },
): string {
  const { rule, sheet, column, value, student, course } = of;
  const part = { value, course, column: null, student, all: null }[by];
  return JSON.stringify(by === "all" ? [rule, sheet] : [rule, sheet, column, part ?? ""]);
}
