import type { WordsOf } from "../words.ts";
import type { rosterPages as source } from "../zh-TW/roster-pages.ts";
import { book } from "./roster-pages/book.ts";
import { cause } from "./roster-pages/cause.ts";
import { fileCheck } from "./roster-pages/file-check.ts";
import { nameLists } from "./roster-pages/name-lists.ts";

export const rosterPages: WordsOf<typeof source> = {
  rules: {
    title: "Roster rules",
    count: (shown, all) => (shown === all ? `${all} rules` : `${shown} of ${all} rules`),
    intro:
      "Every book is held against these. Form and validity must be mended; the others may be answered with a note.",
    file: "Roster rules",
    grade: "Grade",
    columns: {
      name: "Rule",
      grade: "Grade",
      blocks: "Handling",
      todo: "What to do",
      source: "Source",
      needs: "Data needed",
      id: "Rule id",
    },
    handling: {
      syntax: "To be mended",
      validity: "To be mended",
      quality: "May be explained",
      macro: "To be explained",
    },
  },
  book,
  cause,
  fileCheck,
  nameLists,
};
