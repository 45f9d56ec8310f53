import { en } from "./en.ts";
import { zhTW } from "./zh-TW.ts";

export const languages = ["zh-TW", "en"] as const;
export type Language = (typeof languages)[number];

/** Same keys, same parameters, another language: a missing word does not compile. */
export type WordsOf<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : WordsOf<T[K]>;
};
export type Words = WordsOf<typeof zhTW>;

const all: Record<Language, Words> = { "zh-TW": zhTW, en };

export function wordsIn(language: Language): Words {
  return all[language];
}
