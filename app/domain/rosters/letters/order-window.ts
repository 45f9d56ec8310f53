import { daysBetween } from "../../calendar/roc-date.ts";

/** Where a day lies to a window: `soon`: its end is near; `open-ended`: it has no end. */
export type WindowState = "none" | "not-yet" | "open" | "soon" | "over" | "open-ended";

/** `days`: to the opening of one that is not open yet, else to the end, negative when it is over; null without that day. */
export type WindowView = { state: WindowState; days: number | null };

/** Days before the end from which on a window warns. */
export const soonDays = 14;

/** How a day, YYYY-MM-DD, lies to a window whose days are both of it. */
export function windowOn(
  { opensOn, closesOn }: { opensOn: string | null; closesOn: string | null },
  today: string,
): WindowView {
  if (opensOn !== null && today < opensOn) return { state: "not-yet", days: daysBetween(today, opensOn) };
  if (closesOn === null) return { state: opensOn === null ? "none" : "open-ended", days: null };
  const days = daysBetween(today, closesOn);
  if (days < 0) return { state: "over", days };
  return { state: days <= soonDays ? "soon" : "open", days };
}
