import { expect, test } from "vitest";
import { rosterMaking as english } from "#app/i18n/en/roster-making.ts";
import { rosterMaking } from "#app/i18n/zh-TW/roster-making.ts";

test.each([
  {
    why: "one of two is enough",
    missing: [],
    oneOf: ["重修成績", "重讀成績"],
    words: "請先匯入重修成績或重讀成績其中一種。",
    inEnglish: "Import first: either 重修成績 or 重讀成績.",
  },
  {
    why: "all are needed",
    missing: ["班級", "學生"],
    oneOf: [],
    words: "請先匯入班級、學生。",
    inEnglish: "Import first: 班級, 學生.",
  },
  {
    why: "some are needed, and one of two",
    missing: ["班級", "學生"],
    oneOf: ["重修成績", "重讀成績"],
    words: "請先匯入班級、學生，以及重修成績或重讀成績其中一種。",
    inEnglish: "Import first: 班級, 學生, either 重修成績 or 重讀成績.",
  },
])("what a book waits for: $why", ({ missing, oneOf, words, inEnglish }) => {
  expect(rosterMaking.importFirst(missing, oneOf)).toBe(words);
  expect(english.importFirst(missing, oneOf)).toBe(inEnglish);
});
