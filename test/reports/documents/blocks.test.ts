import { expect, test } from "vitest";
import { cutMiddle } from "#reports/documents/blocks.ts";

test.each([
  { text: "修課.xlsx", longest: 9, cut: "修課.xlsx", why: "it fits exactly" },
  { text: "修課名冊.xlsx", longest: 11, cut: "修課…xlsx", why: "both ends stay" },
  { text: "abcdefghij", longest: 7, cut: "abc…ij", why: "a Latin letter is half as wide" },
  { text: "一二三四五六", longest: 8, cut: "一二…六", why: "a Chinese character is whole or gone" },
  { text: "𠅤𠅤𠅤𠅤", longest: 6, cut: "𠅤…𠅤", why: "a rare character is one, not two" },
])("$text cut to $longest is $cut: $why", ({ text, longest, cut }) => {
  expect(cutMiddle(text, longest)).toBe(cut);
});
