import type { LetterOrder } from "#app/domain/rosters/letters/letters.ts";
import type { Words } from "./words.ts";

/** "開課預檢 112-1　日間部" */
export function orderTitle(words: Words, { kind, term, division }: LetterOrder): string {
  const named = words.letters.order(words.batches.orderKinds[kind], term ?? "").trim();
  return division === null ? named : `${named}　${words.batches.divisions[division]}`;
}
