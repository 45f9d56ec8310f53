import { expect, test } from "vitest";
import { correctionCards, type OpenCase } from "#app/domain/grade-corrections/today.ts";
import { type Role, usualCapacities } from "#app/domain/people/roles.ts";

const today = "2026-12-02";
const person = (id: number, role: Role) => ({ id, roles: [role], capacities: usualCapacities([role]) });

const waiting: OpenCase = {
  id: 7,
  state: "to-approve",
  dueOn: null,
  openedBy: 1,
  askedBy: 2,
  chain: ["officer", "director"],
  approvals: [],
};
const late: OpenCase = { ...waiting, id: 8, state: "registered", dueOn: "2026-11-30" };

test.each([
  {
    why: "an officer has a case to approve",
    who: person(5, "academic-officer"),
    cases: [waiting],
    shown: [{ kind: "corrections-to-approve", cases: 1, caseId: 7 }],
  },
  { why: "not who asked for it", who: person(2, "academic-officer"), cases: [waiting], shown: [] },
  { why: "not who opened it", who: person(1, "academic-officer"), cases: [waiting], shown: [] },
  {
    why: "nor the director before the officer",
    who: person(6, "academic-director"),
    cases: [waiting],
    shown: [],
  },
  {
    why: "but after",
    who: person(6, "academic-director"),
    cases: [{ ...waiting, approvals: [{ capacity: "officer" as const, userId: 5 }] }],
    shown: [{ kind: "corrections-to-approve", cases: 1, caseId: 7 }],
  },
  {
    why: "what is overdue stands first, counted, with the longest",
    who: person(5, "academic-officer"),
    cases: [waiting, late, { ...late, id: 9, dueOn: "2026-12-01" }],
    shown: [
      { kind: "corrections-overdue", cases: 2, days: 2, caseId: null },
      { kind: "corrections-to-approve", cases: 1, caseId: 7 },
    ],
  },
  {
    why: "a teacher is not told of the office's clock",
    who: person(9, "subject-teacher"),
    cases: [late],
    shown: [],
  },
])("$why", ({ who, cases, shown }) => {
  expect(correctionCards(cases, who, today)).toEqual(shown);
});
