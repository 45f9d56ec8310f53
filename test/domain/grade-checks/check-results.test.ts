import { describe, expect, test } from "vitest";
import { readDoubts, refusalToEnter, standingOf } from "#app/domain/grade-checks/check-results.ts";
import { stateNamed } from "#app/domain/grade-checks/result-file.ts";
import {
  classesOfRound,
  completionOf,
  type RoundStudent,
  sumOf,
} from "#app/domain/grade-checks/round-classes.ts";

test.each([
  { newest: undefined, standing: "missing" },
  { newest: { state: "withdrawn" } as const, standing: "missing" },
  { newest: { state: "doubt" } as const, standing: "doubt" },
  { newest: { state: "correct" } as const, standing: "correct" },
])("the newest result holds: $standing", ({ newest, standing }) => {
  expect(standingOf(newest)).toBe(standing);
});

describe("when results may be entered", () => {
  test.each([
    { state: "upcoming", isOffice: true, reason: "理由", refusal: "round-not-open" },
    { state: "open", isOffice: false, reason: "", refusal: null },
    { state: "closed", isOffice: false, reason: "理由", refusal: "round-closed" },
    { state: "closed", isOffice: true, reason: " ", refusal: "reason-missing" },
    { state: "closed", isOffice: true, reason: "長".repeat(201), refusal: "reason-too-long" },
    { state: "closed", isOffice: true, reason: "病假補交", refusal: null },
  ] as const)("$state, office $isOffice: $refusal", ({ state, isOffice, reason, refusal }) => {
    expect(refusalToEnter(state, { isOffice, reason })).toBe(refusal);
  });
});

describe("doubts as they are typed", () => {
  const courses = ["國文", "數學"];
  test("without the lines that are empty; the course may be open", () => {
    const typed = [
      { course: "數學", words: " 期中考少算 10 分 " },
      { course: "", words: "" },
      { course: "", words: "總學分不對" },
    ];
    expect(readDoubts(typed, courses)).toEqual({
      ok: true,
      doubts: [
        { course: "數學", words: "期中考少算 10 分" },
        { course: null, words: "總學分不對" },
      ],
    });
  });

  test.each([
    { why: "nothing at all", typed: [], fault: "words-missing" },
    { why: "a course without words", typed: [{ course: "數學", words: " " }], fault: "words-missing" },
    { why: "a course of somebody else", typed: [{ course: "物理", words: "?" }], fault: "course-unknown" },
    { why: "a whole letter", typed: [{ course: "", words: "長".repeat(501) }], fault: "words-too-long" },
    {
      why: "more than there are courses in a term",
      typed: Array.from({ length: 21 }, (_, at) => ({ course: "", words: `疑義 ${at}` })),
      fault: "too-many-doubts",
    },
  ])("refused: $why", ({ typed, fault }) => {
    expect(readDoubts(typed, courses)).toEqual({ ok: false, fault });
  });
});

test.each([
  ["無誤", "correct"],
  [" 核對 無誤 ", "correct"],
  ["Ｏ", "correct"],
  ["○", "correct"],
  ["✓", "correct"],
  ["V", "correct"],
  ["有疑義", "doubt"],
  ["疑義", "doubt"],
  ["Ｘ", "doubt"],
  ["✗", "doubt"],
  ["待查", undefined],
  ["", undefined],
])("an office writes %j for a result", (word, state) => {
  expect(stateNamed(word)).toBe(state);
});

const student = (number: string, edit: Partial<RoundStudent> = {}): RoundStudent => ({
  ...{ number, name: number, classKey: "1甲", seat: 1, grade: null, status: "在學" },
  ...edit,
});
const homeroom = (key: string, grade: number) => ({
  key,
  name: key,
  grade,
  division: null,
  programme: null,
  teacher: null,
});

describe("who checks", () => {
  const students = [
    student("1", { seat: 2 }),
    student("2", { seat: null }),
    student("3", { seat: 1 }),
    student("4", { status: "休學" }),
    student("5", { classKey: "2甲" }),
    student("6", { classKey: "沒有這班" }),
  ];
  const homerooms = [homeroom("1甲", 1), homeroom("1乙", 1), homeroom("2甲", 2)];

  test("attending students of the classes, by seat; who is in no class is named", () => {
    const { classes, withoutClass } = classesOfRound({ grades: [1], classKeys: [] }, homerooms, students);
    expect(classes.map((one) => [one.homeroom.key, ...one.students.map(({ number }) => number)])).toEqual([
      ["1甲", "3", "1", "2"],
      ["1乙"],
    ]);
    expect(withoutClass.map(({ number }) => number)).toEqual(["6"]);
  });

  test("to check = correct + doubt + missing, also of all classes together", () => {
    const newest = new Map([
      ["1", { state: "correct" } as const],
      ["3", { state: "doubt" } as const],
      ["5", { state: "withdrawn" } as const],
    ]);
    const one = completionOf(students.slice(0, 3), newest);
    expect(one).toEqual({ toCheck: 3, checked: 2, correct: 1, doubt: 1, missing: 1 });
    expect(sumOf([one, completionOf(students.slice(4, 5), newest)])).toEqual({
      ...{ toCheck: 4, checked: 2, correct: 1, doubt: 1, missing: 2 },
    });
  });
});
