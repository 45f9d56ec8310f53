import { expect, test } from "vitest";
import {
  countAnswered,
  countRosterFacets,
  filterRosterCauses,
  type RosterCauseLine,
  sortRosterCauses,
  wholeBook,
} from "#app/domain/rosters/cause-list.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import { causeIsAbout, isRule, listRules } from "#app/domain/rosters/rule-list.ts";
import { rosterRules, ruleIds } from "#app/domain/rosters/rules/index.ts";

function line(number: number, some: Partial<RosterCauseLine>): RosterCauseLine {
  return {
    number,
    rule: "amount-form",
    grade: "syntax",
    sheet: "學期成績",
    column: "credits",
    value: "T",
    params: {},
    findings: number,
    students: 0,
    state: "new",
    answered: null,
    ...some,
  };
}

const causes = [
  line(1, {}),
  line(2, { sheet: null, state: "stays", findings: 9 }),
  line(3, { grade: "quality", answered: false, sheet: "補修成績", students: 4 }),
  line(4, { grade: "quality", answered: true, findings: 9 }),
  line(5, { grade: "macro", answered: false }),
];
const numbers = (lines: readonly RosterCauseLine[]) => lines.map(({ number }) => number);
const textOf = ({ value }: RosterCauseLine) => value ?? "";

test.each([
  { why: "nothing: all", filter: {}, left: [1, 2, 3, 4, 5] },
  { why: "a grade", filter: { grade: "quality" }, left: [3, 4] },
  { why: "a sheet", filter: { sheet: "補修成績" }, left: [3] },
  { why: "the book as a whole", filter: { sheet: wholeBook }, left: [2] },
  { why: "a state", filter: { state: "stays" }, left: [2] },
  { why: "open: without what cannot be answered", filter: { answer: "open" }, left: [3, 5] },
  { why: "answered", filter: { answer: "answered" }, left: [4] },
  { why: "two at once", filter: { answer: "open", grade: "macro" }, left: [5] },
  { why: "a text, in any width and case", filter: { text: "ｔ" }, left: [1, 2, 3, 4, 5] },
  { why: "a text of none", filter: { text: "U" }, left: [] },
] as const)("filtered by $why", ({ filter, left }) => {
  expect(numbers(filterRosterCauses(causes, { text: "", ...filter }, textOf))).toEqual(left);
});

test.each([
  { sort: "number", direction: "desc", order: [5, 4, 3, 2, 1] },
  { sort: "findings", direction: "desc", order: [2, 4, 5, 3, 1] },
  { sort: "students", direction: "desc", order: [3, 1, 2, 4, 5] },
  { sort: "sheet", direction: "asc", order: [2, 3, 1, 4, 5] },
] as const)("sorted by $sort, $direction; equal ones as the check has them", ({ sort, direction, order }) => {
  expect(numbers(sortRosterCauses(causes, sort, direction))).toEqual(order);
});

test("what each filter would leave adds up to all of them", () => {
  const { grades, sheets, states, answers } = countRosterFacets(causes);
  expect(grades).toEqual({ syntax: 2, validity: 0, quality: 2, macro: 1 });
  expect(sheets.reduce((sum, { causes }) => sum + causes, 0)).toBe(causes.length);
  expect(states).toEqual({ new: 4, stays: 1 });
  expect(answers).toEqual({ open: 2, answered: 1 });
});

test("answers are counted where there may be some", () => {
  expect(countAnswered(causes, "quality")).toEqual({ answered: 1, of: 2 });
  expect(countAnswered(causes, "syntax")).toBeNull();
});

test("the list of rules has every rule once, by grades too", () => {
  expect(listRules().map(({ id }) => id)).toEqual(ruleIds);
  expect(ruleGrades.flatMap((grade) => listRules(grade))).toHaveLength(ruleIds.length);
  for (const { id, grade, needs } of listRules("quality")) {
    expect(grade).toBe("quality");
    expect(needs).toBe(rosterRules[id].needs);
  }
});

test("a rule of years ago is none, and its causes are about nothing that is known", () => {
  expect(isRule("amount-form")).toBe(true);
  expect(isRule("toString")).toBe(false);
  expect(causeIsAbout("gone")).toBeNull();
  expect(causeIsAbout("course-grade-differs")).toBe("course");
  expect(causeIsAbout("student-unknown")).toBe("student");
});
