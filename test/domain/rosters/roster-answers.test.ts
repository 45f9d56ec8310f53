import { expect, test } from "vitest";
import {
  answerThatHolds,
  newestOf,
  offeredAnswers,
  type RosterAnswer,
} from "#app/domain/rosters/roster-answers.ts";

const answer: RosterAnswer = {
  id: 5,
  origin: "cause",
  batchId: 1,
  term: "112-1",
  rosterId: 1,
  note: "已確認",
  findings: 3,
  content: "says",
  by: "王小明",
  answeredAt: "2023-09-20 01:00:00",
  withdrawnAt: null,
};
const cause = { origin: "cause", grade: "quality", findings: 3, content: "says" } as const;

test.each([
  { why: "as it was", edit: {}, holds: true },
  { why: "fewer rows", edit: { findings: 2 }, holds: true },
  { why: "more rows", edit: { findings: 4 }, holds: false },
  { why: "another cause", edit: { origin: "other" }, holds: false },
  { why: "of the whole school, saying the same", edit: { grade: "macro" as const }, holds: true },
  {
    why: "of the whole school, saying more",
    edit: { grade: "macro" as const, content: "more" },
    holds: false,
  },
])("an answer to a cause: $why: $holds", ({ edit, holds }) => {
  expect(answerThatHolds([answer], 1, { ...cause, ...edit }) !== null).toBe(holds);
});

test("the newest counts, none that was taken back, none of another batch", () => {
  const older = { ...answer, id: 4, note: "舊" };
  const gone = { ...answer, id: 6, withdrawnAt: "2023-09-21 01:00:00" };
  expect(newestOf([older, gone, answer], 1, "cause")).toBe(answer);
  expect(newestOf([answer], 2, "cause")).toBeNull();
  expect(newestOf([gone], 1, "cause")).toBeNull();
});

test("offered is the newest answer of each other batch, newest first", () => {
  const other = { ...answer, id: 9, batchId: 3, note: "上學期" };
  const before = { ...other, id: 8 };
  const gone = { ...answer, id: 7, batchId: 4, withdrawnAt: "2023-09-21 01:00:00" };
  const third = { ...answer, id: 2, batchId: 2 };
  expect(offeredAnswers([third, before, gone, other, answer], 1, "cause").map(({ id }) => id)).toEqual([
    9, 2,
  ]);
});
