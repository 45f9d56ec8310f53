import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import { contextParts } from "#app/domain/rosters/model.ts";
import { blocks } from "#app/domain/rosters/rule.ts";
import { rosterRules, ruleIds } from "#app/domain/rosters/rules/index.ts";
import { cleanRoster } from "./rules/clean-roster.ts";
import { context, idNumberOf, roster } from "./rules/roster-builder.ts";

const runs = process.env.LICHENG_FULL === "1" ? 300 : 30;

describe.each(bookKinds)("a clean %s", (book) => {
  test("has no finding that blocks, whatever its rows", () => {
    fc.assert(
      fc.property(cleanRoster(book), (made) => {
        const { findings } = checkRoster(made, context());
        expect(findings.filter(({ grade }) => blocks(grade))).toEqual([]);
      }),
      { seed: 20261122, numRuns: runs },
    );
  });
});

test("with only the book known, exactly the rules that need more are named as not checked, with what they need", () => {
  const { notChecked } = checkRoster(roster("scores", { 學期成績: [{}] }), context());
  const needing = ruleIds.filter((rule) => rosterRules[rule].needs.length > 0);
  expect(notChecked).toEqual(needing.map((rule) => ({ rule, needs: rosterRules[rule].needs })));
  expect(needing).toContain("year-score-outside-terms");
});

test("a rule is checked as soon as all that it needs is known, and names only what is missing until then", () => {
  const previous = roster("scores-continuing");
  const { notChecked } = checkRoster(roster("scores-continuing"), context({ previous }));
  expect(notChecked.map(({ rule }) => rule)).not.toContain("year-score-outside-terms");
  for (const { needs } of notChecked) {
    expect(needs).not.toContain("previous");
    expect(needs.length).toBeGreaterThan(0);
    for (const part of needs) expect(contextParts).toContain(part);
  }
});

test("findings come in the order of sheets, rows and rules; those of the book as a whole come first", () => {
  const book = roster(
    "scores",
    {
      學期成績: [{ termScore: "0" }, {}, { termScore: "101", passed: "5" }],
      補修成績: [{ lateScore: "0", idNumber: "A123456788" }],
    },
    { cover: null },
  );
  const { findings } = checkRoster(book, context());
  expect(findings.map(({ rule, sheet, row }) => [rule, sheet, row])).toEqual([
    ["cover-missing", null, null],
    ["zero-passed", "學期成績", 2],
    ["score-range", "學期成績", 4],
    ["passed-form", "學期成績", 4],
    ["zero-passed", "補修成績", 2],
    ["id-number-check-digit", "補修成績", 2],
  ]);
});

test("a finding says which cell it is about and what stands in it", () => {
  const [finding, ...others] = checkRoster(
    roster("scores", { 學期成績: [{}, { termScore: " 0 " }] }),
    context(),
  ).findings.filter(({ rule }) => rule === "zero-passed");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    grade: "validity",
    sheet: "學期成績",
    row: 3,
    column: "passed",
    value: "1",
  });
});

test("one student is found in each sheet where the ID number is wrong", () => {
  const wrong = { idNumber: `${idNumberOf(0).slice(0, 9)}${(Number(idNumberOf(0)[9]) + 1) % 10}` };
  const { findings } = checkRoster(roster("scores", { 學期成績: [wrong], 補修成績: [wrong] }), context());
  expect(findings.map(({ rule, sheet }) => [rule, sheet])).toEqual([
    ["id-number-check-digit", "學期成績"],
    ["id-number-check-digit", "補修成績"],
  ]);
});
