import { describe, expect, test } from "vitest";
import type { Approver } from "#app/domain/grade-corrections/approvals.ts";
import {
  type CaseMove,
  type CaseState,
  caseMoves,
  caseStates,
} from "#app/domain/grade-corrections/case-states.ts";
import {
  type CaseFacts,
  type Mover,
  refusalToMove,
  stateAfter,
} from "#app/domain/grade-corrections/move-case.ts";
import { type Role, roles, usualCapacities } from "#app/domain/people/roles.ts";

const chain: readonly Approver[] = ["officer", "director", "principal"];

/** A case that nothing speaks against: every refusal below comes from the one thing that is changed. */
const sound: CaseFacts = {
  state: "investigating",
  openedBy: 1,
  askedBy: 2,
  approvals: [],
  chain,
  records: [{ field: "score", before: "58", after: "63", present: "63" }],
  evidence: 1,
  openCandidates: 0,
  isPattern: false,
  hasCause: true,
  isOutsidePeriod: false,
  submission: "again",
};

function mover(role: Role, more: Partial<Mover> = {}): Mover {
  return {
    id: 9,
    roles: [role],
    capacities: usualCapacities([role]),
    note: "說明",
    outsideReason: "",
    ...more,
  };
}

// The whole table, written a second time: from where each move goes, and where to.
const table: Record<CaseMove, { from: CaseState[]; to: CaseState; roles: Role[] }> = {
  investigate: {
    from: ["registered"],
    to: "investigating",
    roles: ["academic-officer", "academic-director"],
  },
  "find-no-error": {
    from: ["investigating"],
    to: "no-error",
    roles: ["academic-officer", "academic-director"],
  },
  "ask-approval": {
    from: ["investigating", "returned"],
    to: "to-approve",
    roles: ["academic-officer", "academic-director"],
  },
  approve: { from: ["to-approve"], to: "to-approve", roles: ["academic-officer"] },
  "send-back": { from: ["to-approve"], to: "returned", roles: ["academic-officer"] },
  "investigate-again": {
    from: ["returned"],
    to: "investigating",
    roles: ["academic-officer", "academic-director"],
  },
  "confirm-correction": {
    from: ["approved"],
    to: "corrected",
    roles: ["academic-officer", "academic-director"],
  },
  "link-submission": {
    from: ["corrected"],
    to: "resubmitted",
    roles: ["academic-officer", "academic-director"],
  },
  "confirm-receipt": {
    from: ["resubmitted"],
    to: "received",
    roles: ["academic-officer", "academic-director"],
  },
  // From `corrected` only where nothing wrong was handed in: a case of its own below.
  close: { from: ["received"], to: "closed", roles: ["academic-officer", "academic-director"] },
  withdraw: {
    from: ["registered", "investigating", "to-approve", "returned"],
    to: "withdrawn",
    roles: ["academic-officer", "academic-director"],
  },
};

describe.each(caseStates)("from %s", (state) => {
  describe.each(caseMoves)("%s", (move) => {
    test.each(roles)("by %s", (role) => {
      const facts = { ...sound, state };
      const rule = table[move];
      const isAllowed = rule.from.includes(state) && rule.roles.includes(role);
      expect(refusalToMove(facts, move, mover(role)) === null).toBe(isAllowed);
      if (isAllowed) expect(stateAfter(facts, move)).toBe(rule.to);
    });
  });
});

describe("who opened a case", () => {
  const opener = mover("subject-teacher", { id: sound.openedBy });

  test.each<CaseMove>(["ask-approval", "withdraw"])("may %s", (move) => {
    expect(refusalToMove(sound, move, opener)).toBeNull();
  });

  test("may not look into it", () => {
    expect(refusalToMove({ ...sound, state: "registered" }, "investigate", opener)).toBe("not-permitted");
  });
});

describe("approvals", () => {
  const state = "to-approve";
  const given = (...people: [Approver, number][]) =>
    people.map(([capacity, userId]) => ({ capacity, userId }));

  test("go by the chain, and the last one approves the case", () => {
    const director = { ...sound, state, approvals: given(["officer", 5]) } as const;
    expect(refusalToMove(director, "approve", mover("academic-officer"))).toBe("not-your-turn");
    expect(refusalToMove(director, "approve", mover("academic-director"))).toBeNull();
    expect(stateAfter(director, "approve")).toBe("to-approve");
    const principal = { ...sound, state, approvals: given(["officer", 5], ["director", 6]) } as const;
    expect(refusalToMove(principal, "approve", mover("principal"))).toBeNull();
    expect(stateAfter(principal, "approve")).toBe("approved");
  });

  test.each([
    { why: "who opened the case", id: sound.openedBy },
    { why: "who asked for the approval", id: sound.askedBy ?? 0 },
  ])("are not given by $why", ({ id }) => {
    const facts = { ...sound, state } as const;
    expect(refusalToMove(facts, "approve", mover("academic-officer", { id }))).toBe("own-case");
    expect(refusalToMove(facts, "send-back", mover("academic-officer", { id }))).toBe("own-case");
  });

  test("are not given twice by one person with two capacities", () => {
    const both = mover("academic-director", { id: 5, capacities: ["officer", "director"] });
    const facts = { ...sound, state, approvals: given(["officer", 5]) } as const;
    expect(refusalToMove(facts, "approve", both)).toBe("same-person");
  });
});

describe("what a move needs", () => {
  const cases: {
    why: string;
    move: CaseMove;
    facts: Partial<CaseFacts>;
    refused: string | null;
    note?: string;
  }[] = [
    { why: "no evidence", move: "ask-approval", facts: { evidence: 0 }, refused: "evidence-missing" },
    { why: "no records", move: "ask-approval", facts: { records: [] }, refused: "no-records" },
    {
      why: "nobody has said what is right",
      move: "ask-approval",
      facts: { records: [{ field: "score", before: "58", after: undefined, present: "58" }] },
      refused: "after-missing",
    },
    {
      why: "what is right is there already",
      move: "ask-approval",
      facts: { records: [{ field: "score", before: "58", after: "58.0", present: "58" }] },
      refused: "nothing-to-correct",
    },
    {
      why: "somebody was faster",
      move: "ask-approval",
      facts: { records: [{ field: "score", before: "58", after: "63", present: "61" }] },
      refused: "before-changed",
    },
    {
      why: "somebody was faster while it was approved",
      move: "approve",
      facts: { state: "to-approve", records: [{ field: "score", before: "58", after: "63", present: "61" }] },
      refused: "before-changed",
    },
    {
      why: "the record is gone",
      move: "ask-approval",
      facts: { records: [{ field: "score", before: "58", after: "63", present: undefined }] },
      refused: "before-changed",
    },
    {
      why: "a pattern without a cause",
      move: "ask-approval",
      facts: { isPattern: true, hasCause: false },
      refused: "cause-missing",
    },
    {
      why: "outside of the period",
      move: "ask-approval",
      facts: { isOutsidePeriod: true },
      refused: "outside-period",
    },
    { why: "no words", move: "find-no-error", facts: {}, refused: "note-missing", note: " " },
    { why: "one character", move: "withdraw", facts: {}, refused: "note-missing", note: "錯" },
    {
      why: "one of two has not arrived",
      move: "confirm-correction",
      facts: {
        state: "approved",
        records: [
          { field: "score", before: "58", after: "63", present: "63.0" },
          { field: "score", before: "58", after: "63", present: "58" },
        ],
      },
      refused: "not-arrived",
    },
    {
      why: "nothing was handed in again",
      move: "link-submission",
      facts: { state: "corrected", submission: "wrong" },
      refused: "not-resubmitted",
    },
    {
      why: "nothing was ever handed in",
      move: "link-submission",
      facts: { state: "corrected", submission: "none" },
      refused: "nothing-submitted",
    },
    {
      why: "nothing was ever handed in",
      move: "close",
      facts: { state: "corrected", submission: "none" },
      refused: null,
    },
    {
      why: "the wrong value was handed in",
      move: "close",
      facts: { state: "corrected", submission: "wrong" },
      refused: "must-be-resubmitted",
    },
    {
      why: "candidates nobody decided about",
      move: "close",
      facts: { state: "received", openCandidates: 1 },
      refused: "open-candidates",
    },
  ];

  test.each(cases)("$move: $why", ({ move, facts, refused, note = "說明" }) => {
    const person =
      facts.state === "to-approve" ? mover("academic-officer") : mover("academic-officer", { note });
    expect(refusalToMove({ ...sound, ...facts }, move, person)).toBe(refused);
  });

  test("a reason opens the way outside of the period", () => {
    const person = mover("academic-officer", { outsideReason: "學生住院，逾期提出" });
    expect(refusalToMove({ ...sound, isOutsidePeriod: true }, "ask-approval", person)).toBeNull();
  });
});
