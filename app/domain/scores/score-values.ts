import { noScore } from "../rosters/values.ts";
import type { Counted, Passed, Score } from "./score-record.ts";

const passedWords: Readonly<Record<string, Passed>> = {
  "1": "1",
  "0": "0",
  [noScore]: null,
  是: "1",
  否: "0",
  及格: "1",
  不及格: "0",
  通過: "1",
  不通過: "0",
  未通過: "0",
  Y: "1",
  N: "0",
};

const countedWords: Readonly<Record<string, Counted>> = {
  "1": "1",
  "2": "2",
  "3": "3",
  採計: "1",
  不採計: "2",
};

/** The digits of 補修方式, 重修方式, 身分別 and 重讀註記, and the words of those that are known (domain facts, section 5). */
const mannerWords: Readonly<Record<string, string>> = { 專班: "3", 列抵: "1", 再次修習: "2" };

/** Full-width digits are the same digits; spaces mean nothing. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** A score of 0 to 100 with all its decimals as they are written; null for -1, which says that there is none. */
export function parseScore(text: string): Score | undefined {
  const value = plain(text);
  if (value === noScore) return null;
  return /^(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)$/.test(value) ? value : undefined;
}

export function parsePassed(text: string): Passed | undefined {
  return passedWords[plain(text)];
}

export function parseCounted(text: string): Counted | undefined {
  return countedWords[plain(text)];
}

/** One of the digits that the column may have. */
export function parseManner(text: string, allowed: readonly string[]): string | undefined {
  const value = plain(text);
  const digit = mannerWords[value] ?? value;
  return allowed.includes(digit) ? digit : undefined;
}
