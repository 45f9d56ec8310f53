import { parseDate } from "../../calendar/roc-date.ts";
import { byText } from "../../tables/once-for.ts";
import { type ColumnKey, rosterColumns, type ValueKind } from "../columns.ts";
import { type Cells, type RosterRule, type RowFault, type RuleSource, rowRule } from "../rule.ts";
import { amountForm, numberForm } from "../values.ts";

/** The form of single cells, each by what its column holds. Empty cells are the business of `cell-empty`. */
export const cellRules = {
  "id-number-case": cellRule("id-number", (text) => text === text.toUpperCase()),
  "id-number-form": cellRule(
    "id-number",
    (text) => /^([A-Z])([1289]|[A-D])(\d{8})$/.test(text.toUpperCase()),
    "national-id",
  ),
  "date-form": cellRule("roc-date", (text) => /^\d{7}$/.test(text)),
  "date-impossible": cellRule("roc-date", (text) => !/^\d{7}$/.test(text) || parseDate(text) !== undefined),
  "code-length": cellRule("course-code", (text) => text.length === 23, "course-code"),
  "code-characters": cellRule(
    "course-code",
    (text) => text.length !== 23 || /^\d{3}[0-9A-Z]{20}$/.test(text),
    "course-code",
  ),
  "grade-form": cellRule("grade", (text) => /^[1-3]$/.test(text), "submitted-faults"),
  "school-year-form": cellRule("school-year", (text) => /^\d{2,3}$/.test(text)),
  "semester-form": cellRule("semester", (text) => /^[12]$/.test(text)),
  "whole-number-form": cellRule("whole-number", (text) => /^\d+$/.test(text)),
  "amount-form": cellRule("amount", (text) => amountForm.test(text), "submitted-faults"),
  "score-form": cellRule("score", (text) => numberForm.test(text)),
  "score-range": cellRule("score", (text) => !numberForm.test(text) || isScore(Number(text))),
  "passed-form": cellRule("passed", (text) => ["1", "0", "-1"].includes(text)),
  "counted-form": cellRule("counted", (text) => ["1", "2", "3"].includes(text)),
  "identity-form": cellRule("identity", (text) => /^[123567]$/.test(text)),
  "reread-mark-form": cellRule("reread-mark", (text) => /^[12]$/.test(text)),
  "way-form": cellRule("way", (text) => /^[123]$/.test(text)),
  "officer-level-form": cellRule("officer-level", (text) => /^[123]$/.test(text)),
  "school-code-form": cellRule("school-code", (text) => /^[0-9A-Z]{6}$/.test(text)),
} satisfies Readonly<Record<string, RosterRule>>;

function isScore(score: number): boolean {
  return score === -1 || (score >= 0 && score <= 100);
}

/** A rule about every filled cell of the columns of one kind. */
function cellRule(
  kind: ValueKind,
  isRight: (text: string) => boolean,
  source: RuleSource = "roster-format",
): RosterRule {
  return rowRule({ grade: "syntax", source }, (sheet) => {
    const columns = sheet.columns.filter((key) => rosterColumns[key].value === kind);
    if (columns.length === 0) return null;
    const decide = byText(isRight);
    return (cells, fault) => hold(columns, cells, fault, decide);
  });
}

function hold(
  columns: readonly ColumnKey[],
  cells: Cells,
  fault: RowFault,
  isRight: (text: string) => boolean,
): void {
  for (const column of columns) {
    const text = cells(column);
    if (text !== "" && !isRight(text)) fault(column);
  }
}
