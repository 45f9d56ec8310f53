import type { WindowView } from "#app/domain/rosters/letters/order-window.ts";
import { formatDay } from "./moments.ts";
import type { Language, Words } from "./words.ts";

/** "112/09/11（一） 至 112/11/10（五）"; days are YYYY-MM-DD. */
export function windowWords(
  words: Words,
  language: Language,
  { opensOn, closesOn }: { opensOn: string | null; closesOn: string | null },
): string {
  const { window } = words.letters;
  const [from, to] = [opensOn, closesOn].map((day) => (day === null ? null : formatDay(day, language)));
  if (from && to) return window.between(from, to);
  if (from) return window.from(from);
  return to ? window.until(to) : window.none;
}

/** "還有 9 天" */
export function leftWords(words: Words, { state, days }: WindowView): string {
  const { left } = words.letters;
  if (state === "none" || state === "open-ended" || days === null)
    return state === "open-ended" ? left["open-ended"] : left.none;
  if (days === 0) return left.lastDay;
  return left[state](String(Math.abs(days)));
}
