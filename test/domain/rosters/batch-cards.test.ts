import { describe, expect, test } from "vitest";
import type { BatchFacts } from "#app/domain/rosters/batches/batch-stages.ts";
import { stagesOf } from "#app/domain/rosters/batches/batch-stages.ts";
import { isHandedIn, nextStep, standsAt } from "#app/domain/rosters/batches/next-step.ts";
import { type BatchToday, batchCards, withBatchCards } from "#app/domain/rosters/today.ts";

const today = "2023-11-01";
const checked = {
  book: "precheck",
  code: "41",
  underWay: false,
  roster: { blocking: 0, unanswered: 0, checkCurrent: true },
} as const;
const facts: BatchFacts = {
  books: [checked],
  signatures: [],
  missingData: [],
  comparison: "signed",
  exported: null,
  submission: null,
  studentCheck: { roundId: 3, toCheck: 480, missing: 0, doubts: 0 },
  openCorrections: 0,
  closesOn: "2023-11-10",
};
const signedBy = (capacity: "officer" | "director", userId: number, valid = true) => ({
  capacity,
  userId,
  signedAt: "2023-10-30 01:00:00",
  valid,
});
const both = [signedBy("officer", 1), signedBy("director", 2)];
const handedIn: BatchFacts = {
  ...facts,
  signatures: both,
  exported: { current: true },
  submission: { result: "accepted", rejectedRows: 0 },
};

function batchOf(of: BatchFacts, more: Partial<BatchToday> = {}): BatchToday {
  return {
    id: 1,
    naming: { orderKind: "precheck", division: "day", grades: [1, 2, 3], round: null },
    letterNumber: "第1號",
    opensOn: "2023-09-11",
    closesOn: of.closesOn,
    books: of.books,
    signatures: of.signatures,
    stages: stagesOf(of, today),
    ...more,
  };
}

const officer = { office: true, capacities: ["officer"], userId: 1 } as const;
const director = { office: true, capacities: ["director"], userId: 2 } as const;
const reader = { office: false, capacities: [], userId: 3 } as const;

describe("cards of batches", () => {
  test("to sign, and what ends soon", () => {
    const cards = batchCards({ batches: [batchOf(facts)], ...officer }, today);
    expect(cards).toMatchObject([
      { kind: "sign-batch", capacity: "officer", batchId: 1 },
      { kind: "batch-due", daysLeft: 9, stands: { stage: "sign" } },
    ]);
  });

  test.each([
    { why: "far away", closesOn: "2023-12-01", kinds: [] },
    { why: "14 days away", closesOn: "2023-11-15", kinds: ["batch-due"] },
    { why: "15 days away", closesOn: "2023-11-16", kinds: [] },
    { why: "over", closesOn: "2023-10-31", kinds: ["batch-due"] },
    { why: "without an end", closesOn: null, kinds: [] },
  ])("an end that is $why", ({ closesOn, kinds }) => {
    const blocked = { ...checked, roster: { blocking: 1, unanswered: 0, checkCurrent: true } };
    const batch = batchOf({ ...facts, books: [blocked], closesOn });
    expect(batchCards({ batches: [batch], ...officer }, today).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("the director is asked only after the officer has signed, and not for what is void", () => {
    const kindsFor = (signatures: BatchFacts["signatures"]) =>
      batchCards({ batches: [batchOf({ ...facts, signatures })], ...director }, today).map(
        ({ kind }) => kind,
      );
    expect(kindsFor([])).toEqual(["batch-due"]);
    expect(kindsFor([signedBy("officer", 1, false)])).toEqual(["batch-due"]);
    expect(kindsFor([signedBy("officer", 1)])).toEqual(["sign-batch", "batch-due"]);
  });

  test("what is handed in is no card, and who neither works on batches nor signs has none", () => {
    expect(batchCards({ batches: [batchOf(handedIn)], ...officer }, today)).toEqual([]);
    expect(batchCards({ batches: [batchOf(facts)], ...reader }, today)).toEqual([]);
  });

  test("what is over stands first, then what ends first", () => {
    const ending = (id: number, closesOn: string) =>
      batchOf({ ...facts, signatures: both, closesOn }, { id });
    const batches = [ending(1, "2023-11-10"), ending(2, "2023-10-20"), ending(3, "2023-11-03")];
    const cards = batchCards({ batches, ...officer }, today);
    expect(cards.map(({ batchId }) => batchId)).toEqual([2, 3, 1]);
  });
});

test("urgent cards stand before the others, the rest after, and no more than there is room for", () => {
  const batches = [
    batchOf({ ...facts, signatures: both, closesOn: "2023-10-20" }, { id: 2 }),
    batchOf({ ...facts, signatures: both, closesOn: "2023-11-10" }, { id: 3 }),
  ];
  const cards = batchCards({ batches, ...officer }, today);
  const [over, later] = cards;
  expect(withBatchCards(["a", "b"], cards, 7)).toEqual([over, "a", "b", later]);
  expect(withBatchCards(["a", "b"], cards, 3)).toEqual([over, "a", "b"]);
});

describe("the next step", () => {
  const all = () => true;

  test("is that of the first stage at which the person can do something", () => {
    const stages = stagesOf({ ...facts, comparison: "missing" }, today);
    expect(nextStep(stages, all)).toMatchObject({ stage: "comparison", action: "compare" });
    expect(nextStep(stages, (action) => action === "sign")).toMatchObject({ stage: "sign" });
    expect(nextStep(stages, () => false)).toBeNull();
  });

  test("is never one of a stage that is blocked", () => {
    const stages = stagesOf({ ...facts, missingData: ["students"], comparison: "missing" }, today);
    expect(nextStep(stages, (action) => action === "compare")).toBeNull();
  });

  test("there is none when it was handed in; it then stands at what later parts do", () => {
    const stages = stagesOf(handedIn, today);
    expect(nextStep(stages, all)).toBeNull();
    expect(standsAt(stages)?.stage).toBe("receipt");
    expect(isHandedIn(stages)).toBe(true);
    expect(isHandedIn(stagesOf(facts, today))).toBe(false);
  });
});
