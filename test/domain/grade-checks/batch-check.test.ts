import { expect, test } from "vitest";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { batchCheckOf, studentsOfBatch } from "#app/domain/grade-checks/batch-check.ts";
import type { CheckState } from "#app/domain/grade-checks/check-results.ts";
import { checkCards, withCheckCards } from "#app/domain/grade-checks/today.ts";

const homeroom = (key: string, grade: number, edit: Partial<Homeroom> = {}): Homeroom => ({
  ...{ key, name: key, grade, division: "日間部", programme: null, teacher: null },
  ...edit,
});
const student = (
  number: string,
  classKey: string,
  edit: { grade?: number; status?: string; programme?: string } = {},
) => ({
  ...{ number, name: number, classKey, seat: null, grade: null, status: null, programme: null },
  ...edit,
});
const day = "112070406V261010";
const night = "112070406C261010";

const homerooms = [
  homeroom("1甲", 1),
  homeroom("2甲", 2),
  homeroom("1夜", 1, { division: "進修部" }),
  homeroom("1丙", 1, { programme: night, division: null }),
];
const students = [
  student("一", "1甲"),
  student("休", "1甲", { status: "休學" }),
  student("重", "2甲", { grade: 1 }),
  student("二", "2甲"),
  student("夜", "1夜"),
  student("轉", "1夜", { programme: day }),
  student("丙", "1丙"),
  student("無", "沒有這班", { grade: 1 }),
  student("失", "沒有這班"),
];

test.each([
  { division: "day", grades: [1], numbers: ["一", "重", "轉", "無"] },
  { division: "day", grades: [2, 3], numbers: ["二"] },
  { division: "continuing", grades: [1], numbers: ["夜", "丙"] },
] as const)(
  "the students of $division, grades $grades: those of the books",
  ({ division, grades, numbers }) => {
    expect(studentsOfBatch({ division, grades }, homerooms, students).map(({ number }) => number)).toEqual(
      numbers,
    );
  },
);

test("they have checked as the newest results of the term say", () => {
  const newest = new Map<string, { state: CheckState }>([
    ["一", { state: "correct" }],
    ["二", { state: "doubt" }],
    ["夜", { state: "withdrawn" }],
  ]);
  const some = students.filter(({ number }) => ["一", "二", "夜", "丙"].includes(number));
  expect(batchCheckOf(some, newest, 5)).toEqual({ roundId: 5, toCheck: 4, missing: 2, doubts: 1 });
});

const sum = { toCheck: 40, checked: 30, correct: 28, doubt: 2, missing: 10 };
const round = { id: 1, number: 1, opensOn: "2023-12-11", closesOn: "2023-12-20", sum };

test("a round is a card while it is open and somebody is missing; what ends first comes first", () => {
  const rounds = [
    round,
    { ...round, id: 2, closesOn: "2023-12-16" },
    { ...round, id: 3, opensOn: "2023-12-17" },
    { ...round, id: 4, closesOn: "2023-12-14" },
    { ...round, id: 5, sum: { ...sum, missing: 0 } },
  ];
  expect(checkCards(rounds, "2023-12-15", true)).toEqual([
    expect.objectContaining({
      roundId: 2,
      daysLeft: 1,
      missing: 10,
      toCheck: 40,
      doubts: 2,
      ownClasses: true,
    }),
    expect.objectContaining({ roundId: 1, daysLeft: 5 }),
  ]);
});

test("what ends within three days stands before the others, the rest behind them", () => {
  const cards = checkCards([round, { ...round, id: 2, closesOn: "2023-12-18" }], "2023-12-15", false);
  const others = [{ kind: "other" as const }];
  expect(withCheckCards(others, cards).map((card) => ("roundId" in card ? card.roundId : card.kind))).toEqual(
    [2, "other", 1],
  );
});
