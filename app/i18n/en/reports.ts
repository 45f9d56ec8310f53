import type { WordsOf } from "../words.ts";
import type { reports as source } from "../zh-TW/reports.ts";

export const reports: WordsOf<typeof source> = {
  missingCharacters: (count, list) =>
    `No font has ${count} of the characters of this document; they are printed as 〓: ${list}. Put the school's own font into the font folder and print again.`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};
