import { describe, expect, test } from "vitest";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import { readCorrectionValue, sameValue } from "#app/domain/grade-corrections/correction-values.ts";

const read: [CorrectionField, string, string | null | undefined, string][] = [
  ["score", "８５", "85", "full-width digits are the same digits"],
  ["score", "85.50", "85.50", "decimals stay as they are written"],
  ["score", " 100 ", "100", "ends do not count"],
  ["score", "-1", null, "-1 says that there is none"],
  ["makeUpScore", "無", null, "so does 無"],
  ["score", "", undefined, "nothing was said"],
  ["passed", "及格", "1", "words of the office"],
  ["counted", "不採計", "2", "words of the office"],
  ["credits", "３", "3", "full-width digits"],
  ["name", "國語文", "國語文", "a name is taken as it is"],
  ["code", "112070406H11101A1010101", "112070406H11101A1010101", "23 characters"],
];
test.each(read)("%s: %j is %j: %s", (field, typed, value) => {
  expect(readCorrectionValue(field, typed)).toEqual({ ok: true, value });
});

const refused: [CorrectionField, string, object, string][] = [
  ["score", "缺", { code: "not-a-score" }, "a word is no score"],
  ["score", "100.5", { code: "not-a-score" }, "more than 100"],
  ["score", "-2", { code: "not-a-score" }, "less than 0"],
  ["score", "85,5", { code: "not-a-score" }, "a comma is no point"],
  ["passed", "5", { code: "not-a-mark" }, "only 1 and 0"],
  ["counted", "4", { code: "not-counted" }, "only 1, 2 and 3"],
  ["credits", "三", { code: "not-an-amount" }, "a word is no number"],
  ["name", "文".repeat(192), { code: "name-too-long" }, "longer than is kept"],
  [
    "code",
    "112070406h11101a1010101",
    { code: "not-a-code", proposal: "112070406H11101A1010101" },
    "lower case is proposed",
  ],
  ["code", "1120704", { code: "not-a-code", proposal: null }, "too short for any proposal"],
];
test.each(refused)("%s: %j is refused as %j: %s", (field, typed, fault) => {
  expect(readCorrectionValue(field, typed)).toEqual({ ok: false, fault });
});

describe("two values", () => {
  test.each<[CorrectionField, string | null, string | null, boolean]>([
    ["score", "85.50", "85.5", true],
    ["score", "85", "85.1", false],
    ["credits", "2.0", "2", true],
    ["score", null, null, true],
    ["score", null, "0", false],
    ["code", "01", "1", false],
  ])("%s %j and %j: same %s", (field, a, b, same) => {
    expect(sameValue(field, a, b)).toBe(same);
  });
});
