import type { MetaDescriptor } from "@remix-run/react";
import { languages, type Words, wordsIn } from "./i18n/words.ts";

type Match = { id: string; data?: unknown };

/**
 * The window's title, in the reader's language: `export const meta = ({ matches }) => titled(matches, (words) => …)`.
 */
export function titled(
  matches: readonly (Match | undefined)[],
  title: (words: Words) => string,
): MetaDescriptor[] {
  const words = wordsIn(languageOf(matches));
  return [{ title: `${title(words)} · ${words.shell.product}` }];
}

function languageOf(matches: readonly (Match | undefined)[]) {
  const data = matches.find((match) => match?.id === "root")?.data;
  const named = data && typeof data === "object" && "language" in data ? data.language : undefined;
  return languages.find((language) => language === named) ?? "zh-TW";
}
