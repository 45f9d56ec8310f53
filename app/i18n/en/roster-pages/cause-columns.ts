import type { WordsOf } from "../../words.ts";
import type { causeColumns as source } from "../../zh-TW/roster-pages/cause-columns.ts";

export const causeColumns: WordsOf<typeof source> = {
  grade: "Grade",
  sheet: "Sheet",
  column: "Column",
  value: "Value",
  what: "What is wrong",
  todo: "What to do",
  findings: "Findings",
};
