import { taipeiDay } from "./domain/calendar/taipei-day.ts";

/** The only reader of the time: everything below is told what time it is. */
export function now(): string {
  return new Date().toISOString().slice(0, 19).replace("T", " ");
}

/** Today where the school is, YYYY-MM-DD. */
export function today(): string {
  return taipeiDay(now());
}

/** The day in Taipei of a moment of the database (UTC, `YYYY-MM-DD HH:MM:SS`). */
export function dayInTaipei(moment: string): string {
  return taipeiDay(moment);
}
