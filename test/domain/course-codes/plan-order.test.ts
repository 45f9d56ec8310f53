import fc from "fast-check";
import { expect, test } from "vitest";
import { partOf } from "#app/domain/course-codes/code.ts";
import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import { currentPlans } from "#app/domain/course-codes/plan.ts";
import {
  newerThanLastReceived,
  newestByProgramme,
  predecessors,
} from "#app/domain/course-codes/plan-order.ts";
import { planStanding } from "#app/domain/course-codes/plan-state.ts";

const outline = (id: number, year: number, programmes: string[]) => ({ id, year, programmes });

test("the newest of a programme is of the latest year, of one year the one received last", () => {
  const newest = newestByProgramme([
    outline(1, 112, ["a", "b", "c"]),
    outline(2, 112, ["a"]),
    outline(3, 111, ["a", "b", "d"]),
  ]);
  expect(Object.fromEntries(newest)).toEqual({ a: 2, b: 1, c: 1, d: 3 });
});

test("before a version stands, for each of its programmes, the newest of those that are older", () => {
  const plans = [
    outline(1, 111, ["a", "b"]),
    outline(2, 112, ["a", "c"]),
    outline(3, 112, ["a", "b", "c", "d"]),
  ];
  expect(Object.fromEntries(predecessors(plans, 3))).toEqual({ a: 2, b: 1, c: 2, d: null });
  expect(Object.fromEntries(predecessors(plans, 2))).toEqual({ a: 1, c: null });
});

test("an old file that was received late is held against what is older than itself, not against the newer", () => {
  const plans = [outline(1, 112, ["a"]), outline(2, 111, ["a"]), outline(3, 110, ["a"])];
  expect(Object.fromEntries(predecessors(plans, 2))).toEqual({ a: 3 });
});

test("what a version changed stays what it was when an old file comes in after it", () => {
  const plans = [outline(1, 111, ["a"]), outline(2, 112, ["a"]), outline(3, 111, ["a"])];
  expect(Object.fromEntries(predecessors(plans, 2))).toEqual({ a: 1 });
});

test("of a version that is not among them nothing stands before", () => {
  expect(predecessors([outline(1, 112, ["a"])], 9).size).toBe(0);
});

test.each([
  { why: "nothing was received", years: [], newer: [] },
  { why: "the last is the newest", years: [111, 112], newer: [] },
  { why: "the last is of the same year", years: [112, 112], newer: [] },
  { why: "the last is older than two", years: [112, 113, 111], newer: [112, 113] },
])("what is newer than the file received last: $why", ({ years, newer }) => {
  expect(newerThanLastReceived(years.map((year) => ({ year }))).map(({ year }) => year)).toEqual(newer);
});

test.each([
  { why: "newest for all", newest: { a: 1, b: 1 }, undoneAt: null, state: "in-force" },
  { why: "newest for one of two", newest: { a: 1, b: 2 }, undoneAt: null, state: "partly" },
  { why: "newest for none", newest: { a: 2, b: 2 }, undoneAt: null, state: "replaced" },
  { why: "taken back", newest: { a: 1, b: 1 }, undoneAt: "2026-09-01 00:00:00", state: "undone" },
])("a version is $state when $why", ({ newest, undoneAt, state }) => {
  const standing = planStanding({ id: 1, programmes: ["a", "b"], undoneAt }, new Map(Object.entries(newest)));
  expect(standing.state).toBe(state);
});

test("for random files it is the plan that the comparison takes", () => {
  const runs = process.env.LICHENG_FULL === "1" ? 2000 : 200;
  const programme = (letter: string) => `112000000V26401${letter}`;
  const files = fc.array(
    fc.record({
      year: fc.integer({ min: 110, max: 113 }),
      letters: fc.subarray(["A", "B", "C", "D"], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(files, (received) => {
      const versions = received.map(
        ({ year, letters }, index): PlanVersion => ({
          id: String(index),
          form: "new",
          year,
          marks: [],
          sha256: "",
          courses: letters.map((letter) => ({
            code: `${programme(letter)}1010101`,
            name: "國語文",
            credits: "444444",
            modes: "000000",
            attribute: null,
          })),
          deletions: [],
        }),
      );
      const outlines = versions.map(({ id, year, courses }) => ({
        id: Number(id),
        year,
        programmes: courses.map(({ code }) => partOf(code, "programme")),
      }));
      const taken = [...currentPlans(versions)].map(([key, { version }]) => [key, Number(version.id)]);
      expect([...newestByProgramme(outlines)].sort()).toEqual(taken.sort());
    }),
    { seed: 20_260_922, numRuns: runs },
  );
});
