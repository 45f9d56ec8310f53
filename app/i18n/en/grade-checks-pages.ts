import type { WordsOf } from "../words.ts";
import type { gradeCheckPages as source } from "../zh-TW/grade-checks-pages.ts";

export const gradeCheckPages: WordsOf<typeof source> = {
  title: "Grade checks",
};
