import { expect, test } from "vitest";
import { agreementOf, likeness } from "#app/domain/course-codes/names.ts";

test.each([
  { name: "國語文", plan: "國語文", agreement: "equal", why: "the same text" },
  { name: "國語文 I", plan: "國語文", agreement: "spelling", why: "a trailing Roman numeral and a space" },
  {
    name: "國語文Ⅱ",
    plan: "國語文I",
    agreement: "spelling",
    why: "two levels of one name, one in a single character",
  },
  { name: "國語文（二）", plan: "國語文", agreement: "spelling", why: "a level in full-width brackets" },
  { name: "數學　甲", plan: "數學甲", agreement: "spelling", why: "a full-width space" },
  { name: "ＡＩ概論", plan: "AI概論", agreement: "spelling", why: "full-width letters" },
  { name: "AI", plan: "A", agreement: "different", why: "an I that belongs to a Latin word is no level" },
  { name: "數學A", plan: "數學B", agreement: "different", why: "A and B are not levels" },
  { name: "一", plan: "二", agreement: "different", why: "a name that is nothing but a numeral keeps it" },
  { name: "物理", plan: "化學", agreement: "different", why: "another subject" },
])("$name against $plan is $agreement: $why", ({ name, plan, agreement }) => {
  expect(agreementOf(name, plan)).toBe(agreement);
});

test("likeness is 1 for one name in two spellings, 0 for nothing in common, and between for neighbours", () => {
  expect(likeness("基礎化學(一)", "基礎化學")).toBe(1);
  expect(likeness("物理", "體育")).toBe(0);
  expect(likeness("飲料調製實作", "飲料調製應用")).toBeCloseTo(0.6, 5);
});
