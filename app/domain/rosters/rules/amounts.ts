import type { ColumnKey } from "../columns.ts";
import { type RosterRule, rowRule } from "../rule.ts";
import { courseAmounts } from "../sheet-course.ts";
import { amountForm } from "../values.ts";

/** The highest that a course plan can write in one semester: the letter T (domain facts, section 3). */
const mostCredits = 12;

/** Credits and periods of a course. */
export const amountRules = {
  /** Z in a plan is a course of 0 credits, so this may be right. */
  "credits-none": amountRule(courseAmounts, (amount) => amount === 0),
  /** In 補考成績 of 進修部 a course may have periods in one semester only, but not in none. */
  "periods-none": rowRule({ grade: "quality", source: "console" }, (sheet) => {
    if (!sheet.columns.includes("firstPeriods")) return null;
    return (cells, fault) => {
      if (amountOf(cells("firstPeriods")) === 0 && amountOf(cells("secondPeriods")) === 0)
        fault("firstPeriods");
    };
  }),
  "credits-many": amountRule(
    [...courseAmounts, "firstPeriods", "secondPeriods"],
    (amount) => amount > mostCredits,
  ),
} satisfies Readonly<Record<string, RosterRule>>;

function amountRule(of: readonly ColumnKey[], isStrange: (amount: number) => boolean): RosterRule {
  return rowRule({ grade: "quality", source: "course-plan", cause: "course" }, (sheet) => {
    const columns = sheet.columns.filter((key) => of.includes(key));
    if (columns.length === 0) return null;
    return (cells, fault) => {
      for (const column of columns) {
        const amount = amountOf(cells(column));
        if (amount !== null && isStrange(amount)) fault(column);
      }
    };
  });
}

/** null for what is no number, which is the business of `amount-form`. */
function amountOf(text: string): number | null {
  return amountForm.test(text) ? Number(text) : null;
}
