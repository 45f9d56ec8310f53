import { describe, expect, test } from "vitest";
import { isClassInRound, roundOn } from "#app/domain/grade-checks/check-round.ts";
import {
  type RoundContext,
  type RoundDraft,
  type RoundFault,
  readCheckRound,
  type TypedRound,
} from "#app/domain/grade-checks/read-check-round.ts";

test.each([
  { today: "2023-12-10", state: "upcoming", days: 1 },
  { today: "2023-12-11", state: "open", days: 4 },
  { today: "2023-12-15", state: "open", days: 0 },
  { today: "2023-12-16", state: "closed", days: -1 },
])("from 12-11 to 12-15 a round is on $today $state", ({ today, state, days }) => {
  expect(roundOn({ opensOn: "2023-12-11", closesOn: "2023-12-15" }, today)).toEqual({ state, days });
});

test.each([
  { why: "every class of the grades", classKeys: [], key: "甲", grade: 1, is: true },
  { why: "not of another grade", classKeys: [], key: "甲", grade: 2, is: false },
  { why: "one of the classes that are named", classKeys: ["甲"], key: "甲", grade: 1, is: true },
  { why: "not one that is not named", classKeys: ["乙"], key: "甲", grade: 1, is: false },
])("who checks: $why", ({ classKeys, key, grade, is }) => {
  expect(isClassInRound({ grades: [1], classKeys }, { key, grade })).toBe(is);
});

const typed: TypedRound = {
  opensOn: "112/12/11",
  closesOn: "１１２/１２/１５",
  letter: "",
  decision: "112 年 11 月行政會議",
  grades: ["2", "1"],
  classKeys: [],
  shown: ["score", "code"],
  reason: "",
};
const context: RoundContext = {
  homerooms: [
    { key: "1甲", grade: 1 },
    { key: "3甲", grade: 3 },
  ],
  letters: [{ id: 7, number: "臺教字第1號" }],
  withResults: null,
};
const round: RoundDraft = {
  opensOn: "2023-12-11",
  closesOn: "2023-12-15",
  basis: { kind: "decision", words: "112 年 11 月行政會議" },
  grades: [1, 2],
  classKeys: [],
  shown: ["code", "score"],
};

describe("a round as it is typed", () => {
  test("is read, in order, with days of any form", () => {
    expect(readCheckRound(typed, context)).toEqual({ ok: true, round });
  });

  test("rests on a letter where one is chosen, whatever else is written", () => {
    const read = readCheckRound({ ...typed, letter: "7" }, context);
    expect(read).toMatchObject({
      round: { basis: { kind: "letter", letterId: 7, number: "臺教字第1號" } },
    });
  });

  const cases: [string, Partial<TypedRound>, RoundFault][] = [
    ["no day", { opensOn: " " }, { field: "opensOn", code: "missing" }],
    ["a day that there is not", { closesOn: "112/02/30" }, { field: "closesOn", code: "date-malformed" }],
    ["an end before the beginning", { closesOn: "112/12/10" }, { field: "closesOn", code: "dates-reversed" }],
    ["no grade", { grades: [] }, { field: "grades", code: "missing" }],
    ["a fourth grade", { grades: ["1", "4"] }, { field: "grades", code: "grade-unknown" }],
    ["a class that there is not", { classKeys: ["9甲"] }, { field: "classKeys", code: "class-unknown" }],
    [
      "a class of another grade",
      { classKeys: ["3甲"] },
      { field: "classKeys", code: "class-of-other-grade" },
    ],
    ["nothing to check", { shown: [] }, { field: "shown", code: "missing" }],
    ["a column that there is not", { shown: ["rank"] }, { field: "shown", code: "column-unknown" }],
    ["neither letter nor decision", { decision: "  " }, { field: "decision", code: "missing" }],
    ["a decision like a report", { decision: "長".repeat(201) }, { field: "decision", code: "too-long" }],
    ["a letter that is not entered", { letter: "8" }, { field: "letter", code: "letter-unknown" }],
  ];
  test.each(cases)("is refused: %s", (_, edit, fault) => {
    const read = readCheckRound({ ...typed, ...edit }, context);
    expect(read.ok ? [] : read.faults).toContainEqual(fault);
  });
});

describe("a round with results", () => {
  const withResults = { ...context, withResults: round };
  const longer = { ...typed, closesOn: "112/12/20" };

  test("keeps what was printed: grades, classes, columns", () => {
    const read = readCheckRound(
      { ...typed, grades: ["1"], classKeys: ["1甲"], shown: ["score"] },
      withResults,
    );
    expect(read.ok ? [] : read.faults).toEqual([
      { field: "grades", code: "fixed-by-results" },
      { field: "classKeys", code: "fixed-by-results" },
      { field: "shown", code: "fixed-by-results" },
    ]);
  });

  test("may have other days for a reason", () => {
    expect(readCheckRound({ ...longer, reason: "颱風停課" }, withResults).ok).toBe(true);
    const silent = readCheckRound({ ...longer, reason: " " }, withResults);
    expect(silent.ok ? [] : silent.faults).toEqual([{ field: "reason", code: "missing" }]);
  });

  test("needs none where the days stay", () => {
    expect(readCheckRound({ ...typed, decision: "另一次會議" }, withResults).ok).toBe(true);
  });
});
