import { formatRocDateWithDay } from "#app/domain/calendar/roc-date.ts";
import type { Language } from "./words.ts";

/** Taiwan has kept one offset, without summer time, since 1979. */
const taipeiOffset = 8 * 3_600_000;

/** A day, YYYY-MM-DD, as the language writes it: 112/09/11（一） or 2023-09-11. */
export function formatDay(day: string, language: Language): string {
  return language === "en" ? day : formatRocDateWithDay(day);
}

/** A moment, UTC, as the clock at school showed it: day and HH:MM. */
export function formatMoment(moment: string, language: Language): string {
  const [day, time] = dayAndTimeInTaipei(moment);
  return language === "en" ? `${day} ${time}` : `${formatDay(day, language)}${time}`;
}

/** The day at school of a moment, UTC. */
export function formatDayOf(moment: string, language: Language): string {
  return formatDay(dayAndTimeInTaipei(moment)[0], language);
}

/** The day (YYYY-MM-DD) and the time (HH:MM) at school of a moment, UTC. */
export function dayAndTimeInTaipei(moment: string): readonly [day: string, time: string] {
  const there = new Date(Date.parse(`${moment.replace(" ", "T")}Z`) + taipeiOffset).toISOString();
  return [there.slice(0, 10), there.slice(11, 16)];
}
