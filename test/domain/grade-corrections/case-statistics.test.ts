import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CountedCase,
  caseStatistics,
  percentile,
} from "#app/domain/grade-corrections/case-statistics.ts";

function counted(over: Partial<CountedCase>): CountedCase {
  return {
    id: 1,
    term: "112-1",
    number: 1,
    state: "registered",
    reason: "entry",
    cause: null,
    isPattern: false,
    openedOn: "2023-09-11",
    endedAt: null,
    records: 1,
    ...over,
  };
}

describe("a percentile", () => {
  test.each<{ why: string; values: number[]; share: number; is: number | null }>([
    { why: "nothing has none", values: [], share: 0.5, is: null },
    { why: "one value is each of them", values: [4], share: 0.9, is: 4 },
    { why: "of two the smaller one is the median", values: [8, 2], share: 0.5, is: 2 },
    { why: "of three the middle one is the median", values: [9, 1, 5], share: 0.5, is: 5 },
    {
      why: "nine of ten do not exceed the ninth",
      values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      share: 0.9,
      is: 9,
    },
    { why: "of eleven it is the tenth", values: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share: 0.9, is: 10 },
    { why: "the whole is the largest", values: [3, 1, 2], share: 1, is: 3 },
  ])("$why", ({ values, share, is }) => {
    expect(percentile(values, share)).toBe(is);
  });

  test("is the smallest value that so many do not exceed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const value = percentile(values, percent / 100) ?? Number.NaN;
          const enough = (bound: number) =>
            values.filter((one) => one <= bound).length * 100 >= percent * values.length;
          expect(values).toContain(value);
          expect(enough(value)).toBe(true);
          for (const one of values) if (one < value) expect(enough(one)).toBe(false);
        },
      ),
    );
  });
});

describe("statistics of cases", () => {
  const cases: CountedCase[] = [
    counted({ id: 1, state: "closed", reason: "calculation", endedAt: "2023-09-12 15:59:59" }),
    // A second later it is the next day at school.
    counted({ id: 2, state: "no-error", reason: "calculation", endedAt: "2023-09-12 16:00:00" }),
    counted({ id: 3, state: "withdrawn", endedAt: "2023-10-11 01:00:00" }),
    counted({ id: 4, state: "approved" }),
    counted({ id: 5, number: 2, isPattern: true, cause: "setting", records: 2000, state: "corrected" }),
    counted({ id: 6, term: "99-2", number: 4, isPattern: true, records: 10, state: "investigating" }),
    counted({ id: 7, term: "112-2", number: 1, isPattern: true, cause: "setting", records: 11 }),
  ];
  const { terms, whole, reasons, causes, days, sizes, patterns } = caseStatistics(cases);

  test("go by terms, oldest first, each with how many cases are open and how long the others took", () => {
    expect(terms.map(({ term }) => term)).toEqual(["99-2", "112-1", "112-2"]);
    expect(terms[1]).toEqual({
      term: "112-1",
      cases: 5,
      patterns: 1,
      open: 2,
      ended: { count: 2, median: 1, ninetieth: 2 },
      withdrawn: { count: 1, median: 30, ninetieth: 30 },
    });
    expect(terms[0]?.ended).toEqual({ count: 0, median: null, ninetieth: null });
  });

  test("count every case once: open, ended or withdrawn", () => {
    expect(whole).toMatchObject({
      cases: 7,
      patterns: 3,
      open: 4,
      ended: { count: 2 },
      withdrawn: { count: 1 },
    });
    expect(whole.open + whole.ended.count + whole.withdrawn.count).toBe(whole.cases);
  });

  test("give the reasons of all cases and the causes of patterns over the terms", () => {
    expect(reasons).toEqual([
      { kind: "entry", terms: [1, 3, 1], all: 5 },
      { kind: "calculation", terms: [0, 2, 0], all: 2 },
    ]);
    expect(causes).toEqual([
      { kind: "setting", terms: [0, 1, 1], all: 2 },
      { kind: null, terms: [1, 0, 0], all: 1 },
    ]);
  });

  test("sort days and sizes into steps, each into one", () => {
    expect(days.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 3, 2],
      [4, 7, 0],
      [8, 14, 0],
      [15, 30, 0],
      [31, null, 0],
    ]);
    expect(sizes.map(({ from, to, count }) => [from, to, count])).toEqual([
      [1, 1, 0],
      [2, 10, 1],
      [11, 50, 1],
      [51, 200, 0],
      [201, 1000, 0],
      [1001, null, 1],
    ]);
    expect(patterns.map(({ name, records }) => [name, records])).toEqual([
      ["112-1-002", 2000],
      ["112-2-001", 11],
      ["99-2-004", 10],
    ]);
  });

  test("of nothing are empty", () => {
    expect(caseStatistics([])).toMatchObject({ terms: [], whole: { cases: 0 }, reasons: [], patterns: [] });
  });
});
