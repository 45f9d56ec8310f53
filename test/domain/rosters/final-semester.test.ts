import { describe, expect, test } from "vitest";
import {
  finalSemesterCards,
  finalSemesterDuties,
  finalSemesterOfBatch,
} from "#app/domain/rosters/final-semester.ts";
import type { LetterOrder } from "#app/domain/rosters/letters/letters.ts";

const order: LetterOrder = {
  kind: "final-semester",
  term: "112-2",
  division: null,
  books: [],
  grades: [3],
  opensOn: "2024-05-13",
  closesOn: "2024-05-15",
  notes: "依附件格式",
};
const schedule = {
  ...order,
  kind: "schedule",
  term: null,
  opensOn: "2023-08-01",
  closesOn: "2024-10-31",
} as const;
const letter = (id: number, ...orders: LetterOrder[]) => ({
  id,
  number: `第${id}號函`,
  issuedOn: `2024-01-0${id}`,
  subject: "三年級",
  orders,
});
const term = { schoolYear: 112, semester: 2 } as const;
const known = { kind: "final-semester", letter: { id: 1, number: "第1號函" }, form: "依附件格式" };

describe("What is suggested for the second semester of 三年級", () => {
  test("comes from the letter that says it, with the days that are left", () => {
    expect(finalSemesterDuties(term, [letter(1, order)], "2024-05-06")).toEqual([
      {
        ...known,
        division: null,
        opensOn: "2024-05-13",
        closesOn: "2024-05-15",
        view: { state: "not-yet", days: 7 },
      },
    ]);
  });

  test("is none of a first semester, and of no other year", () => {
    expect(finalSemesterDuties({ ...term, semester: 1 }, [letter(1, order)], "2024-05-06")).toEqual([]);
    const other = letter(1, { ...order, term: "111-2" });
    expect(finalSemesterDuties(term, [other], "2024-05-06")).toEqual([
      { kind: "final-semester-unknown", schedule: null },
    ]);
  });

  test.each([
    {
      why: "the newest schedule of the day",
      letters: [letter(1, schedule), letter(2, schedule)],
      schedule: "第2號函",
    },
    {
      why: "one that is over",
      letters: [letter(1, { ...schedule, closesOn: "2024-01-31" })],
      schedule: null,
    },
    { why: "one without an end", letters: [letter(1, { ...schedule, closesOn: null })], schedule: "第1號函" },
    { why: "no letter", letters: [], schedule: null },
  ])(
    "while no letter says it, the schedule that announced it is named: $why",
    ({ letters, schedule: number }) => {
      expect(finalSemesterDuties(term, letters, "2024-03-01")).toEqual([
        { kind: "final-semester-unknown", schedule: number },
      ]);
    },
  );

  test.each([
    { today: "2024-05-15", cards: 1, why: "the last day" },
    { today: "2024-05-16", cards: 0, why: "the day after" },
  ])("exams are a card until they are over: $why", ({ today, cards }) => {
    const duties = finalSemesterDuties(term, [letter(1, order)], today);
    expect(finalSemesterCards(duties, term, today)).toHaveLength(cards);
  });

  test.each([
    { today: "2024-02-01", cards: 1, why: "its first day" },
    { today: "2024-08-01", cards: 0, why: "the next school year" },
  ])("a letter to be entered is a card while the semester runs: $why", ({ today, cards }) => {
    expect(finalSemesterCards(finalSemesterDuties(term, [], today), term, today)).toHaveLength(cards);
  });

  test.each([
    { why: "修課紀錄 of 三年級", batch: {}, follows: 1 },
    { why: "of other grades", batch: { grades: [1, 2] }, follows: 0 },
    { why: "without 修課紀錄", batch: { books: ["students"] as const }, follows: 0 },
    { why: "of another division than the letter", batch: { division: "continuing" as const }, follows: 0 },
  ])("concerns a batch: $why", ({ batch, follows }) => {
    const duties = finalSemesterDuties(term, [letter(1, { ...order, division: "day" })], "2024-05-06");
    const usual = { grades: [3], books: ["scores"] as const, division: "day" as const };
    expect(finalSemesterOfBatch(duties, { ...usual, ...batch })).toHaveLength(follows);
  });
});
