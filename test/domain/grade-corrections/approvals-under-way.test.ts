import { expect, test } from "vitest";
import type { CaseMove } from "#app/domain/grade-corrections/case-states.ts";
import { approvalsUnderWay, type CorrectionStep } from "#app/domain/grade-corrections/cases.ts";

const by = { id: 1, name: "王小明", title: null };
const steps = (...moves: (CaseMove | "open")[]): CorrectionStep[] =>
  moves.map((move, index) => ({
    number: index + 1,
    move,
    from: null,
    to: "registered",
    capacity: move === "approve" ? "officer" : null,
    note: null,
    at: "2026-09-01 01:00:00",
    by,
  }));

test.each([
  { why: "nobody has asked", moves: steps("open", "investigate"), numbers: [] },
  {
    why: "those since approval was asked for",
    moves: steps("open", "ask-approval", "approve", "approve"),
    numbers: [3, 4],
  },
  { why: "none of what was sent back", moves: steps("ask-approval", "approve", "send-back"), numbers: [] },
  {
    why: "only those of the second request",
    moves: steps("ask-approval", "approve", "send-back", "ask-approval", "approve"),
    numbers: [5],
  },
  {
    why: "also when more was done since",
    moves: steps("ask-approval", "approve", "confirm-correction", "close"),
    numbers: [2],
  },
])("$why", ({ moves, numbers }) => {
  expect(approvalsUnderWay(moves).map(({ number }) => number)).toEqual(numbers);
});
