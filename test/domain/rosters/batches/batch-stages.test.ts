import { describe, expect, test } from "vitest";
import {
  type BatchFacts,
  type BatchStage,
  batchStages,
  type StageView,
  stagesOf,
} from "#app/domain/rosters/batches/batch-stages.ts";

const signed = [
  { capacity: "officer", userId: 1, signedAt: "2023-09-20 01:00:00", valid: true },
  { capacity: "director", userId: 2, signedAt: "2023-09-20 02:00:00", valid: true },
] as const;
const book = {
  book: "precheck",
  code: "41",
  underWay: false,
  roster: { blocking: 0, unanswered: 0, checkCurrent: true },
} as const;
/** Everything that can be done is. */
const all: BatchFacts = {
  books: [book],
  signatures: signed,
  missingData: [],
  comparison: "signed",
  exported: { current: true },
  submission: { result: "accepted", rejectedRows: 0 },
  studentCheck: { roundId: 3, toCheck: 480, missing: 0, doubts: 0 },
  openCorrections: 0,
  closesOn: "2023-11-10",
};
const today = "2023-11-01";

function stage(facts: BatchFacts, name: BatchStage): StageView | undefined {
  return stagesOf(facts, today).find((one) => one.stage === name);
}

test("the ten stages, in their order", () => {
  expect(stagesOf(all, today).map((one) => one.stage)).toEqual([...batchStages]);
  expect(batchStages).toHaveLength(10);
});

test("what waits for a later part of the console says so, and blocks neither signing nor exporting nor submitting", () => {
  const states = stagesOf(all, today).map((one) => `${one.stage} ${one.state}`);
  expect(states).toEqual([
    "data done",
    "comparison done",
    "check done",
    "student-check done",
    "sign done",
    "export done",
    "submitted done",
    "receipt waiting",
    "confirmation waiting",
    "closed waiting",
  ]);
  for (const { state, missing, daysLeft, action } of stagesOf(all, today))
    if (state === "waiting")
      expect({ missing, daysLeft, action }).toEqual({
        missing: [{ code: "later-part" }],
        daysLeft: null,
        action: null,
      });
});

describe("each stage names what is missing, who acts and how", () => {
  const bare = { ...book, roster: null };
  const of = (counts: { blocking?: number; unanswered?: number; checkCurrent?: boolean }) => ({
    books: [{ ...book, roster: { ...book.roster, ...counts } }],
  });
  const cases: [string, BatchStage, Partial<BatchFacts>, Partial<StageView>][] = [
    [
      "data that is not imported",
      "data",
      { missingData: ["students"] },
      { missing: [{ code: "data", kinds: ["students"] }], owner: "registrar", action: "import-data" },
    ],
    [
      "no comparison",
      "comparison",
      { comparison: "missing" },
      { missing: [{ code: "comparison-missing" }], owner: "curriculum", action: "compare" },
    ],
    [
      "a comparison that waits for the director",
      "comparison",
      { comparison: "unsigned" },
      { missing: [{ code: "comparison-unsigned" }], owner: "director" },
    ],
    [
      "a book that is not there",
      "check",
      { books: [bare] },
      { missing: [{ code: "books-missing", books: ["precheck"] }], action: "upload-book" },
    ],
    [
      "a book that is being read",
      "check",
      { books: [{ ...bare, underWay: true }] },
      { missing: [{ code: "check-under-way", books: ["precheck"] }], action: null },
    ],
    [
      "data that changed after the check",
      "check",
      of({ checkCurrent: false }),
      { missing: [{ code: "check-outdated", books: ["precheck"] }], action: "check-again" },
    ],
    [
      "causes to be mended come before questions",
      "check",
      of({ blocking: 2, unanswered: 3 }),
      {
        missing: [
          { code: "blocking", book: "precheck", causes: 2 },
          { code: "unanswered", book: "precheck", causes: 3 },
        ],
        action: "mend",
      },
    ],
    ["questions", "check", of({ unanswered: 3 }), { action: "answer" }],
    [
      "no check round in the term",
      "student-check",
      { studentCheck: { roundId: null, toCheck: 480, missing: 480, doubts: 0 } },
      { missing: [{ code: "check-round-missing" }], owner: "registrar", action: "make-check-round" },
    ],
    [
      "nobody of whom a result could be",
      "student-check",
      { studentCheck: { roundId: 3, toCheck: 0, missing: 0, doubts: 0 } },
      { missing: [{ code: "nobody-to-check" }], owner: "registrar", action: "import-data" },
    ],
    [
      "students who have not checked come before doubts",
      "student-check",
      { studentCheck: { roundId: 3, toCheck: 480, missing: 12, doubts: 2 } },
      {
        missing: [
          { code: "students-unchecked", students: 12, of: 480, roundId: 3 },
          { code: "doubts-open", students: 2, roundId: 3 },
        ],
        owner: "students",
        action: "check-students",
      },
    ],
    [
      "doubts that are open",
      "student-check",
      { studentCheck: { roundId: 3, toCheck: 480, missing: 0, doubts: 2 } },
      { missing: [{ code: "doubts-open", students: 2, roundId: 3 }], owner: "registrar" },
    ],
    [
      "corrections that are under way",
      "student-check",
      { openCorrections: 4 },
      { missing: [{ code: "corrections-open", cases: 4 }], owner: "registrar", action: "correct" },
    ],
    [
      "nobody has signed",
      "sign",
      { signatures: [] },
      {
        missing: [
          { code: "signature", capacity: "officer" },
          { code: "signature", capacity: "director" },
        ],
        owner: "officer",
        action: "sign",
      },
    ],
    [
      "the director has not signed",
      "sign",
      { signatures: signed.slice(0, 1) },
      { missing: [{ code: "signature", capacity: "director" }], owner: "director", action: "countersign" },
    ],
    [
      "signatures that are void",
      "sign",
      { signatures: signed.map((one) => ({ ...one, valid: false })) },
      {
        missing: [
          { code: "signature-void", capacity: "officer" },
          { code: "signature-void", capacity: "director" },
        ],
        action: "sign",
      },
    ],
    [
      "a 名冊別 that nobody has set",
      "export",
      { books: [{ ...book, code: null }], exported: null },
      { missing: [{ code: "code-unknown", books: ["precheck"] }], action: "set-code" },
    ],
    ["no export", "export", { exported: null }, { missing: [{ code: "export-missing" }], action: "export" }],
    [
      "an export of what is no longer signed",
      "export",
      { exported: { current: false } },
      { missing: [{ code: "export-outdated" }], action: "export" },
    ],
    [
      "no submission",
      "submitted",
      { submission: null },
      { missing: [{ code: "submission-missing" }], action: "record-submission" },
    ],
    [
      "no result",
      "submitted",
      { submission: { result: "pending", rejectedRows: 0 } },
      { missing: [{ code: "result-pending" }], action: "record-result" },
    ],
    [
      "rows that came back",
      "submitted",
      { submission: { result: "partly-rejected", rejectedRows: 12 } },
      { missing: [{ code: "sent-back", result: "partly-rejected", rows: 12 }], action: "upload-book" },
    ],
  ];
  test.each(cases)("%s", (_, name, edit, view) => {
    expect(stage({ ...all, ...edit }, name)).toMatchObject({ state: "current", daysLeft: 9, ...view });
  });
});

test("a pre-check has no check by the students: there are no scores yet", () => {
  const stages = stagesOf({ ...all, studentCheck: null }, today).map((one) => one.stage);
  expect(stages).toEqual(batchStages.filter((one) => one !== "student-check"));
});

test("students who have not checked hold back neither signature nor export", () => {
  const studentCheck = { roundId: null, toCheck: 480, missing: 480, doubts: 0 };
  for (const name of ["sign", "export", "submitted"] as const)
    expect(stage({ ...all, studentCheck }, name)).toMatchObject({ state: "done" });
});

test("a stage whose earlier one is open is blocked, and asks for nothing", () => {
  const nothing = {
    ...all,
    books: [{ ...book, roster: null }],
    signatures: [],
    exported: null,
    submission: null,
  };
  for (const name of ["sign", "export", "submitted"] as const)
    expect(stage(nothing, name)).toMatchObject({ state: "blocked", action: null });
  // The data of the term and its comparison are asked for, but hold no book back.
  expect(stage({ ...all, missingData: ["students"] }, "comparison")).toMatchObject({ state: "blocked" });
  expect(stage({ ...all, missingData: ["students"], comparison: "missing" }, "sign")).toMatchObject({
    state: "done",
  });
});

test.each([
  { closesOn: "2023-11-01", left: 0 },
  { closesOn: "2023-10-30", left: -2 },
  { closesOn: null, left: null },
])("days left until $closesOn: $left", ({ closesOn, left }) => {
  expect(stage({ ...all, comparison: "missing", closesOn }, "comparison")?.daysLeft).toBe(left);
  expect(stage({ ...all, closesOn }, "comparison")?.daysLeft).toBeNull();
});
