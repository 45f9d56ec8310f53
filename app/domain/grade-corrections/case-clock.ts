import { addDays } from "../calendar/roc-date.ts";
import type { CaseState } from "./case-states.ts";

export const caseSources = ["student", "teacher", "check", "import"] as const;
export type CaseSource = (typeof caseSources)[number];

/**
 * A doubt raised in the window of a receipt is looked into within so many days, unless the school sets another number:
 * the window itself need not be longer (domain facts, section 7).
 */
export const usualDoubtDays = 3;

/** How many days a school may give itself for a doubt. */
export const mostDoubtDays = 30;

/** The last day (YYYY-MM-DD) to look into a case; null: nothing hurries it. `openedOn`: where the school is. */
export function dueOn(
  of: { source: CaseSource; inReceiptWindow: boolean; openedOn: string },
  doubtDays: number,
): string | null {
  return of.source === "student" && of.inReceiptWindow ? addDays(of.openedOn, doubtDays) : null;
}

/** The clock runs until somebody has found out: whether to correct, or that nothing is wrong. */
export function isClockRunning(state: CaseState): boolean {
  return state === "registered" || state === "investigating";
}

/** Whether the last day has passed. `today`: YYYY-MM-DD where the school is. */
export function isOverdue(one: { state: CaseState; dueOn: string | null }, today: string): boolean {
  return one.dueOn !== null && isClockRunning(one.state) && today > one.dueOn;
}
