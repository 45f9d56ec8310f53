import { describe, expect, test } from "vitest";
import { chainFor, readChain } from "#app/domain/grade-corrections/approvals.ts";
import { dueOn, isOverdue } from "#app/domain/grade-corrections/case-clock.ts";
import { isOutside, periodFault } from "#app/domain/grade-corrections/correction-period.ts";
import { type HandedIn, resubmissionOf } from "#app/domain/grade-corrections/resubmission.ts";

describe("the clock of a doubt", () => {
  const doubt = { source: "student", inReceiptWindow: true, openedOn: "2026-11-28" } as const;

  test("gives three days, across a month", () => {
    expect(dueOn(doubt, 3)).toBe("2026-12-01");
  });
  test("does not run for what no receipt asks for", () => {
    expect(dueOn({ ...doubt, inReceiptWindow: false }, 3)).toBeNull();
    expect(dueOn({ ...doubt, source: "teacher" }, 3)).toBeNull();
  });
  test.each([
    ["investigating", "2026-12-01", false, "on its last day"],
    ["investigating", "2026-12-02", true, "a day later"],
    ["registered", "2026-12-02", true, "nobody has begun"],
    ["to-approve", "2026-12-02", false, "somebody has found out"],
    ["withdrawn", "2026-12-02", false, "it is over"],
  ] as const)("%s on %s is overdue: %s, %s", (state, today, overdue, _why) => {
    expect(isOverdue({ state, dueOn: "2026-12-01" }, today)).toBe(overdue);
  });
});

describe("the period for corrections", () => {
  const period = { opensOn: "2026-09-01", closesOn: "2026-09-30", basis: "115學年度行事曆" };
  test.each([
    ["2026-08-31", true],
    ["2026-09-01", false],
    ["2026-09-30", false],
    ["2026-10-01", true],
  ])("on %s one is outside of it: %s", (day, outside) => {
    expect(isOutside(period, day)).toBe(outside);
  });
  test("nobody is outside of one that is not set", () => {
    expect(isOutside(null, "2026-10-01")).toBe(false);
  });
  test.each([
    [{ opensOn: "" }, "opens-missing"],
    [{ closesOn: "" }, "closes-missing"],
    [{ closesOn: "2026-08-31" }, "closes-before-opens"],
    [{ basis: " " }, "basis-missing"],
    [{ closesOn: "2026-09-01" }, null],
  ])("%j: %s", (change, fault) => {
    expect(periodFault({ ...period, ...change })).toBe(fault);
  });
});

describe("the chain of approvals", () => {
  test.each([
    [["director"], { ok: true, chain: ["director"] }],
    [[], { ok: false, fault: "empty" }],
    [["officer", "officer"], { ok: false, fault: "twice" }],
    [["executive-secretary"], { ok: false, fault: "not-an-approver" }],
  ])("%j is read as %j", (typed, read) => {
    expect(readChain(typed)).toEqual(read);
  });
  test.each([
    [
      ["officer", "principal"],
      ["officer", "director", "principal"],
    ],
    [["officer"], ["officer", "director"]],
    [
      ["director", "principal"],
      ["director", "principal"],
    ],
  ] as const)("%j has the director outside of the period: %j", (chain, expected) => {
    expect(chainFor(chain, true)).toEqual(expected);
    expect(chainFor(chain, false)).toEqual(chain);
  });
});

describe("whether it has to be handed in again", () => {
  const before: HandedIn = {
    submissionId: 1,
    books: ["scores"],
    recordedAt: "2026-09-01 00:00:00",
    result: "accepted",
  };
  const after: HandedIn = { ...before, submissionId: 2, recordedAt: "2026-11-01 00:00:00" };
  const corrected = "2026-10-01 00:00:00";
  test.each<[string, HandedIn[], Parameters<typeof resubmissionOf>[1], string | null, object]>([
    ["nothing was handed in", [], ["score"], corrected, { kind: "none" }],
    ["it was handed in after the correction only", [after], ["score"], corrected, { kind: "none" }],
    ["the wrong value was", [before], ["score"], corrected, { kind: "wrong" }],
    ["and is not corrected yet", [before], ["score"], null, { kind: "wrong" }],
    ["it was again", [before, after], ["score"], corrected, { kind: "again", submissionId: 2 }],
    ["a book without scores", [{ ...before, books: ["officers"] }], ["score"], corrected, { kind: "none" }],
    ["the pre-check has codes", [{ ...before, books: ["precheck"] }], ["code"], corrected, { kind: "wrong" }],
    ["but no scores", [{ ...before, books: ["precheck"] }], ["score"], corrected, { kind: "none" }],
    [
      "sent back as a whole it never arrived",
      [{ ...before, result: "rejected" }],
      ["score"],
      corrected,
      { kind: "none" },
    ],
  ])("%s", (_, handedIn, fields, correctedAt, expected) => {
    expect(resubmissionOf(handedIn, fields, correctedAt)).toEqual(expected);
  });
});
