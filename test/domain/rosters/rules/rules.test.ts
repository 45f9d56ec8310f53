import { describe, expect, test } from "vitest";
import { ruleIds } from "#app/domain/rosters/rules/index.ts";
import { rosters as english } from "#app/i18n/en/rosters.ts";
import { rosters as chinese } from "#app/i18n/zh-TW/rosters.ts";
import { allCases } from "./all-cases.ts";
import { found, places } from "./found.ts";

describe.each(ruleIds)("%s", (rule) => {
  const { passing, failing, boundary } = allCases[rule];

  test("finds nothing where nothing is wrong", () => {
    expect(places(rule, passing)).toEqual([]);
  });

  test.each(failing.map((one, index) => ({ ...one, number: index + 1 })))(
    "finds fault $number where it stands",
    ({ at, ...one }) => {
      expect(places(rule, one)).toContainEqual(at);
    },
  );

  test(`at its limit it ${boundary.fails ? "finds a fault" : "finds nothing"}`, () => {
    expect(found(rule, boundary).length > 0).toBe(boundary.fails);
  });

  test("says what is wrong in both languages, with all that it knows", () => {
    for (const one of failing)
      for (const finding of found(rule, one))
        for (const { rules } of [chinese, english]) {
          const { name, what, todo } = rules[rule];
          for (const words of [name, what(finding.params), todo]) expect(words).toMatch(/\S/);
          for (const param of Object.values(finding.params))
            expect(what(finding.params)).toContain(String(param));
        }
  });
});

test("every rule has a passing, two failing and a boundary case", () => {
  const withCases = ruleIds.filter((rule) => {
    const { passing, failing, boundary } = allCases[rule];
    return passing.roster && failing.length >= 2 && boundary.roster;
  });
  expect(withCases).toHaveLength(ruleIds.length);
  expect(Object.keys(allCases).sort()).toEqual([...ruleIds].sort());
});

test("there are at least sixty rules, and no two of one name", () => {
  expect(ruleIds.length).toBeGreaterThanOrEqual(60);
  for (const { rules } of [chinese, english]) {
    const names = ruleIds.map((rule) => rules[rule].name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
