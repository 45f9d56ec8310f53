import { formatCount } from "#app/components/number.ts";
import type { Tone } from "#app/components/tone.ts";
import type { Standing } from "#app/domain/grade-checks/check-results.ts";
import type { RoundState, RoundView } from "#app/domain/grade-checks/check-round.ts";
import { gradeWords } from "#app/i18n/batch-names.ts";
import type { Words } from "#app/i18n/words.ts";

export const roundTones: Readonly<Record<RoundState, Tone>> = {
  upcoming: "quiet",
  open: "info",
  closed: "quiet",
};
export const standingTones: Readonly<Record<Standing, Tone>> = {
  missing: "warn",
  doubt: "bad",
  correct: "good",
};

/** "還有 3 天" */
export function daysWords(words: Words, { state, days }: RoundView): string {
  const own = words.gradeCheckPages.left;
  if (state === "open" && days === 0) return own.lastDay;
  return own[state](formatCount(Math.abs(days)));
}

/** "一、二年級全部班級" or "3 班" */
export function scopeWords(
  words: Words,
  { grades, classes }: { grades: readonly number[]; classes: number },
): string {
  const own = words.gradeCheckPages;
  return classes === 0 ? own.allClasses(gradeWords(words, grades)) : own.someClasses(formatCount(classes));
}

export function roundName(words: Words, { number }: { number: number }): string {
  return words.gradeChecks.roundName(formatCount(number));
}
