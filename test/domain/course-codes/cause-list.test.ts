import { describe, expect, test } from "vitest";
import {
  type CauseFilter,
  type CauseLine,
  countFacets,
  filterCauses,
  resolvedCauses,
  sortCauses,
} from "#app/domain/course-codes/cause-list.ts";
import { findingFacts } from "#app/domain/course-codes/findings.ts";
import { causesOfClasses, numbersOfClasses, topClasses } from "#app/domain/course-codes/run-numbers.ts";

function cause(number: number, some: Partial<CauseLine> & Pick<CauseLine, "kind">): CauseLine {
  return {
    ...findingFacts[some.kind],
    key: `key-${number}`,
    number,
    course: null,
    programme: null,
    code: null,
    expected: null,
    actual: null,
    segment: null,
    planName: null,
    findings: 1,
    students: 1,
    classKeys: [],
    state: "new",
    ...some,
  };
}
const causes = [
  cause(1, { kind: "code-missing", course: "數學甲", findings: 40 }),
  cause(2, { kind: "credits-differ", course: "國語文", code: "112000000H11101010110101", findings: 35 }),
  cause(3, { kind: "name-spelling", course: "英語文", expected: "英語文 I", state: "stays", findings: 40 }),
  cause(4, { kind: "planned-not-taken", planName: "體育", findings: 2 }),
  cause(5, { kind: "not-to-be-submitted", course: "團體活動", findings: 900 }),
];
const numbers = (filter: Partial<CauseFilter>) =>
  filterCauses(causes, { text: "", ...filter }, (number) => number === 3).map(({ number }) => number);

describe("filtering causes", () => {
  test.each<{ filter: Partial<CauseFilter>; left: number[] }>([
    { filter: {}, left: [1, 2, 3, 4, 5] },
    { filter: { kind: "credits-differ" }, left: [2] },
    { filter: { weight: "blocking" }, left: [1, 2] },
    { filter: { weight: "query", section: "counseling" }, left: [4] },
    { filter: { state: "stays" }, left: [3] },
    { filter: { answer: "answered" }, left: [3] },
    { filter: { answer: "open" }, left: [4] },
    { filter: { text: "語文" }, left: [2, 3] },
    { filter: { text: "體育" }, left: [4] },
    { filter: { text: "1１2000000h" }, left: [2] },
    { filter: { text: "語文", weight: "query" }, left: [3] },
    { filter: { text: "不存在" }, left: [] },
  ])("$filter leaves $left", ({ filter, left }) => {
    expect(numbers(filter)).toEqual(left);
  });

  test("a text is not found across two fields", () => {
    expect(numbers({ text: "文英" })).toEqual([]);
  });
});

test("equal causes keep the order of the run, in both directions", () => {
  const by = (direction: "asc" | "desc") =>
    sortCauses(causes, "findings", direction).map(({ number }) => number);
  expect(by("desc")).toEqual([5, 1, 3, 2, 4]);
  expect(by("asc")).toEqual([4, 2, 1, 3, 5]);
});

test("each facet counts every cause once", () => {
  const facets = countFacets(causes);
  expect(facets.weights).toEqual({ blocking: 2, query: 2, listed: 1 });
  expect(facets.states).toEqual({ new: 4, stays: 1 });
  expect(Object.values(facets.sections).reduce((sum, count) => sum + count, 0)).toBe(causes.length);
  expect(facets.kinds).toHaveLength(5);
});

test("resolved is what the earlier run had under a key that the later one has not", () => {
  expect(resolvedCauses(causes, causes.slice(2)).map(({ number }) => number)).toEqual([1, 2]);
});

describe("what one teacher sees", () => {
  const marks = [
    { causeNumber: 1, classKey: "一甲", studentNumber: "1" },
    { causeNumber: 1, classKey: "一甲", studentNumber: "2" },
    { causeNumber: 2, classKey: "一甲", studentNumber: "1" },
    { causeNumber: 4, classKey: "一乙", studentNumber: null },
  ];
  const seen = causesOfClasses(causes, marks);

  test("only the causes of the own classes, with only their findings and students", () => {
    expect(
      seen.map(({ number, findings, students, classKeys }) => ({ number, findings, students, classKeys })),
    ).toEqual([
      { number: 1, findings: 2, students: 2, classKeys: ["一甲"] },
      { number: 2, findings: 1, students: 1, classKeys: ["一甲"] },
      { number: 4, findings: 1, students: 0, classKeys: ["一乙"] },
    ]);
  });

  test("a student with two faults is counted once", () => {
    expect(numbersOfClasses(seen, marks, 71)).toMatchObject({
      findings: { blocking: 3, query: 1, listed: 0 },
      causes: { blocking: 2, query: 1, listed: 0 },
      affected: { blocking: 2, query: 0, listed: 0 },
      students: 71,
      classes: [
        { classKey: "一甲", blocking: 3, query: 0 },
        { classKey: "一乙", blocking: 0, query: 1 },
      ],
    });
  });
});

test("classes that do not fit are counted together: the sum stays", () => {
  const classes = Array.from({ length: 15 }, (_, i) => ({
    classKey: String(i),
    blocking: i,
    query: 1,
    listed: 5,
  }));
  const { shown, others } = topClasses([...classes].reverse(), 12);
  expect(shown).toHaveLength(12);
  expect(others).toEqual({ classes: 3, findings: 0 + 1 + 2 + 3 });
});
