import type { Term } from "../../calendar/term.ts";

const sevenDigits = /^\d{7}$/;

/** An ROC date of seven digits as a number, whose order is that of days; null for anything else (see `date-form`). */
export function dateNumber(text: string): number | null {
  return sevenDigits.test(text) ? Number(text) : null;
}

/** The first day of a term by the usual calendar, as a `dateNumber` (domain facts, section 2). */
export function firstDayOf({ schoolYear, semester }: Term): number {
  return semester === 1 ? schoolYear * 10_000 + 801 : (schoolYear + 1) * 10_000 + 201;
}
