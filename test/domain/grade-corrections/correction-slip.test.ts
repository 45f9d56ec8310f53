import { expect, test } from "vitest";
import type { Approver } from "#app/domain/grade-corrections/approvals.ts";
import type { CorrectionCase, CorrectionStep } from "#app/domain/grade-corrections/cases.ts";
import { correctionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import { caseOf, recordOf, stepOf } from "./case-fixture.ts";

const whole: readonly Approver[] = ["officer", "director", "principal"];
const asked = stepOf({ move: "ask-approval", from: "investigating", to: "to-approve" });
const by = (capacity: Approver, name: string) =>
  stepOf({ move: "approve", capacity, by: { id: 2, name, title: null } });
const slipOf = (one: Partial<CorrectionCase>, steps: readonly CorrectionStep[], chain = whole) =>
  correctionSlip({
    school: { code: "070406", name: null },
    demo: false,
    term: { schoolYear: 115, semester: 1 },
    madeAt: "2026-09-03 02:05:00",
    evidence: [],
    one: caseOf(one),
    records: [recordOf({})],
    steps,
    chain,
  });

test.each<{
  why: string;
  one: Partial<CorrectionCase>;
  steps: CorrectionStep[];
  signed: (string | null)[];
}>([
  { why: "before it is asked for all are due", one: {}, steps: [], signed: [null, null, null] },
  {
    why: "under way, those after the last that was given",
    one: { state: "to-approve" },
    steps: [asked, by("officer", "甲")],
    signed: ["甲", null, null],
  },
  {
    why: "what was sent back has to be approved again by all",
    one: { state: "returned" },
    steps: [asked, by("officer", "甲"), stepOf({ move: "send-back", to: "returned" })],
    signed: [null, null, null],
  },
  {
    why: "closed, with all that were given",
    one: { state: "closed" },
    steps: [asked, by("officer", "甲"), by("director", "乙"), by("principal", "丙")],
    signed: ["甲", "乙", "丙"],
  },
  {
    why: "withdrawn, nothing is due any more",
    one: { state: "withdrawn" },
    steps: [asked, by("officer", "甲")],
    signed: ["甲"],
  },
  { why: "without error nobody approves anything", one: { state: "no-error" }, steps: [], signed: [] },
])("approvals of a slip: $why", ({ one, steps, signed }) => {
  expect(slipOf(one, steps).approvals.map(({ given }) => given?.name ?? null)).toEqual(signed);
});

test("outside of the period the reason stands beside the director's consent, which is due until it is given", () => {
  const one = { state: "to-approve", outsideReason: "段考後才發現" } as const;
  expect(slipOf({ state: "to-approve" }, [asked]).outside).toBeNull();
  expect(slipOf(one, [asked, by("officer", "甲")]).outside).toEqual({
    reason: "段考後才發現",
    consent: null,
  });
  expect(slipOf(one, [asked, by("officer", "甲"), by("director", "乙")]).outside?.consent?.name).toBe("乙");
});
