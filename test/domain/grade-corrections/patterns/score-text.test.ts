import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf } from "#app/domain/grade-corrections/patterns/score-text.ts";
import { scoreOf } from "#app/domain/rosters/values.ts";

test.each<[string | null, number | null, string]>([
  [null, null, "there is none"],
  ["", null, "nothing stands there"],
  ["85", 85, "whole"],
  ["085", 85, "with a nought in front"],
  ["85.50", 85.5, "with decimals"],
  ["0.1", 0.1, "a fraction that no number has exactly"],
  ["-1", null, "no score"],
  ["-2.5", -2.5, "below 0"],
  ["85.", null, "a point at the end"],
  [".5", null, "a point in front"],
  ["8.5.0", null, "two points"],
  ["８５", null, "other digits"],
  ["缺", null, "a word"],
  ["59.99999999999999999", 60, "more digits than a number has"],
])("%j is %j: %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test("any number is read as it would be from its whole text, to the last bit", () => {
  const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
  fc.assert(
    fc.property(digits(12), fc.option(digits(12)), (whole, fraction) => {
      const text = fraction === null ? whole : `${whole}.${fraction}`;
      expect(numberOf(text)).toBe(scoreOf(text));
    }),
    { numRuns: 2000 },
  );
});
