import { formatRocCompact } from "../../calendar/roc-date.ts";
import { books } from "../books.ts";
import type { ColumnKey } from "../columns.ts";
import { type RosterRule, rowRule } from "../rule.ts";
import { dateNumber } from "./date-numbers.ts";

type Period = { from: ColumnKey; to: ColumnKey };

const periods: readonly Period[] = [
  { from: "from", to: "to" },
  { from: "hostFrom", to: "hostTo" },
];
/** What has happened when it is written down. */
const past: readonly ColumnKey[] = ["birthDate", "from", "resultDate", "certificateDate", "date"];
/** What may be known before its day. */
const ahead: readonly ColumnKey[] = ["to", "statusDate"];
const happened: readonly ColumnKey[] = ["from", "to", "resultDate", "certificateDate", "date"];

const question = { grade: "quality", source: "console" } as const;

/** Days, terms and how they follow one another. */
export const dateRules = {
  "date-future": futureRule("validity", past),
  "date-ahead": futureRule("quality", ahead),
  "from-after-to": periodRule({ grade: "validity", source: "roster-format" }, (from, to) => from > to),
  "period-long": periodRule(question, (from, to) => to > from + 10_000),
  /** Yearly books hold what was done in their school year, 1 August to 31 July (domain facts, section 2). */
  "date-outside-year": rowRule(question, (sheet, { roster, context }) => {
    const columns = sheet.columns.filter((key) => happened.includes(key));
    if (columns.length === 0 || !books[roster.book].yearly) return null;
    const first = context.term.schoolYear * 10_000 + 801;
    const last = (context.term.schoolYear + 1) * 10_000 + 731;
    return (cells, fault) => {
      for (const column of columns) {
        const date = dateNumber(cells(column));
        if (date !== null && (date < first || date > last)) fault(column);
      }
    };
  }),
  "activity-outside-year": rowRule(question, (sheet, { context }) => {
    const column = sheet.columns.find((key) => key === "offeredYear" || key === "activityYear");
    if (!column) return null;
    const year = String(context.term.schoolYear);
    return (cells, fault) => {
      const text = cells(column);
      if (text !== "" && text !== year) fault(column);
    };
  }),
} satisfies Readonly<Record<string, RosterRule>>;

function futureRule(grade: "validity" | "quality", of: readonly ColumnKey[]): RosterRule {
  return rowRule({ grade, source: "console" }, (sheet, { context }) => {
    const columns = sheet.columns.filter((key) => of.includes(key));
    if (columns.length === 0) return null;
    const today = Number(formatRocCompact(context.today));
    return (cells, fault) => {
      for (const column of columns) {
        const date = dateNumber(cells(column));
        if (date !== null && date > today) fault(column);
      }
    };
  });
}

function periodRule(
  head: Parameters<typeof rowRule>[0],
  isWrong: (from: number, to: number) => boolean,
): RosterRule {
  return rowRule(head, (sheet) => {
    const period = periods.find(({ from }) => sheet.columns.includes(from));
    if (!period) return null;
    return (cells, fault) => {
      const from = dateNumber(cells(period.from));
      const to = dateNumber(cells(period.to));
      if (from !== null && to !== null && isWrong(from, to)) fault(period.to);
    };
  });
}
