import { addSeconds } from "./instant.ts";
import { addDays } from "./roc-date.ts";

/** Taiwan is eight hours ahead of UTC, without summer time since 1979. */
const offsetSeconds = 8 * 60 * 60;

/** The moment (UTC) at which a day, YYYY-MM-DD, begins at school. */
export function dayBegins(day: string): string {
  return addSeconds(`${day} 00:00:00`, -offsetSeconds);
}

/** The first moment (UTC) that no longer belongs to the day. */
export function dayIsOver(day: string): string {
  return dayBegins(addDays(day, 1));
}

/** The day at school, YYYY-MM-DD, of a moment (UTC). */
export function taipeiDay(moment: string): string {
  return addSeconds(moment, offsetSeconds).slice(0, 10);
}
