import type { Term } from "./term.ts";

/**
 * The term that a day (YYYY-MM-DD) falls into by the usual calendar: first semester from 1 August, second from
 * 1 February (domain facts, section 2). The real opening day is the school's own.
 */
export function termOn(date: string): Term {
  const [year = 0, month = 0] = date.split("-").map(Number);
  const schoolYear = year - 1911 - (month >= 8 ? 0 : 1);
  return { schoolYear, semester: month >= 2 && month <= 7 ? 2 : 1 };
}
