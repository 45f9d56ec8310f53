import fc from "fast-check";
import { expect, test } from "vitest";
import type { Approval, Approver } from "#app/domain/grade-corrections/approvals.ts";
import { chainFor } from "#app/domain/grade-corrections/approvals.ts";
import { type CaseMove, caseMoves } from "#app/domain/grade-corrections/case-states.ts";
import { type CaseFacts, refusalToMove, stateAfter } from "#app/domain/grade-corrections/move-case.ts";
import { usualCapacities } from "#app/domain/people/roles.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 10_000 : 1_000;

const people = (["academic-officer", "academic-director", "principal", "subject-teacher"] as const).flatMap(
  (role, index) =>
    [1, 2].map((n) => ({ id: index * 10 + n, roles: [role], capacities: usualCapacities([role]) })),
);

type Try = { move: CaseMove; person: number; arrives: boolean; note: string };

const tries = fc.array(
  fc.record<Try>({
    // Half of the tries are approvals: at random a case hardly ever gets past the second one.
    move: fc.oneof(fc.constant<CaseMove>("approve"), fc.constantFrom(...caseMoves)),
    person: fc.nat(people.length - 1),
    arrives: fc.boolean(),
    note: fc.constantFrom("", "說明"),
  }),
  { minLength: 1, maxLength: 80 },
);
const chains = fc
  .shuffledSubarray<Approver>(["officer", "director", "principal"], { minLength: 1 })
  .map((chain) => [...chain]);

/** Plays the moves as the console would, and writes down what was accepted. */
function play(chain: readonly Approver[], isOutsidePeriod: boolean, moves: readonly Try[]) {
  const opener = people[6];
  if (!opener) throw new Error("Nobody opens the case");
  let facts: CaseFacts = {
    state: "registered",
    openedBy: opener.id,
    askedBy: null,
    approvals: [],
    chain: chainFor(chain, isOutsidePeriod),
    records: [{ field: "score", before: "58", after: "63", present: "58" }],
    evidence: 1,
    openCandidates: 0,
    isPattern: false,
    hasCause: false,
    isOutsidePeriod,
    submission: "none",
  };
  const accepted: { move: CaseMove; approvals: readonly Approval[]; facts: CaseFacts }[] = [];
  for (const { move, person, arrives, note } of moves) {
    const mover = people[person];
    if (!mover) throw new Error("Nobody moves");
    if (arrives && facts.state === "approved")
      facts = { ...facts, records: facts.records.map((one) => ({ ...one, present: one.after ?? null })) };
    if (refusalToMove(facts, move, { ...mover, note, outsideReason: note }) !== null) continue;
    const state = stateAfter(facts, move);
    const next = facts.chain[facts.approvals.length];
    const approvals: readonly Approval[] =
      move === "approve" && next
        ? [...facts.approvals, { capacity: next, userId: mover.id }]
        : facts.approvals;
    facts = {
      ...facts,
      state,
      approvals: move === "ask-approval" || move === "send-back" ? [] : approvals,
      askedBy: move === "ask-approval" ? mover.id : facts.askedBy,
    };
    accepted.push({ move, approvals, facts });
  }
  return accepted;
}

test("no sequence of moves skips an approval, lets one person approve twice, or loses a before-value", () => {
  let approved = 0;
  fc.assert(
    fc.property(chains, fc.boolean(), tries, (chain, outside, moves) => {
      const accepted = play(chain, outside, [...intoApproval, ...moves]);
      for (const { facts, approvals, move } of accepted) {
        expect(facts.records.map(({ before }) => before)).toEqual(["58"]);
        if (["approved", "corrected", "resubmitted", "received", "closed"].includes(facts.state)) {
          expect(approvals.map(({ capacity }) => capacity)).toEqual(chainFor(chain, outside));
          if (move === "approve") approved += 1;
          const ids = approvals.map(({ userId }) => userId);
          expect(new Set([...ids, facts.openedBy, facts.askedBy]).size).toBe(
            ids.length + new Set([facts.openedBy, facts.askedBy]).size,
          );
        }
        if (outside && facts.state === "approved")
          expect(approvals.some(({ capacity }) => capacity === "director")).toBe(true);
      }
    }),
    { seed: 20_261_122, numRuns },
  );
  // The property would hold of sequences that lead nowhere.
  expect(approved).toBeGreaterThan(numRuns / 10);
});

/** An officer looks into the case and asks for approval. */
const intoApproval: Try[] = [
  { move: "investigate", person: 0, arrives: false, note: "" },
  { move: "ask-approval", person: 0, arrives: false, note: "說明" },
];
