import { expect, test } from "vitest";
import { compareRuns, runTotals } from "#app/domain/course-codes/runs.ts";
import { type RunToSign, refusalToSign } from "#app/domain/course-codes/sign-off.ts";

const clean: RunToSign = { blocking: 0, isLatest: true, inputsCurrent: true, signatures: [] };
const byOfficer = [{ capacity: "officer", userId: 1, signedAt: "2023-09-11 02:00:00" }] as const;

test.each([
  {
    why: "an officer signs a run without blocking findings",
    run: clean,
    capacity: "officer",
    user: 1,
    refusal: null,
  },
  {
    why: "blocking findings cannot be waived",
    run: { ...clean, blocking: 1 },
    capacity: "officer",
    user: 1,
    refusal: "blocking-findings",
  },
  {
    why: "only the latest run is signed",
    run: { ...clean, isLatest: false },
    capacity: "officer",
    user: 1,
    refusal: "not-the-latest-run",
  },
  {
    why: "data imported since makes the run old",
    run: { ...clean, inputsCurrent: false },
    capacity: "officer",
    user: 1,
    refusal: "inputs-changed",
  },
  { why: "the director comes second", run: clean, capacity: "director", user: 2, refusal: "officer-first" },
  {
    why: "the director countersigns",
    run: { ...clean, signatures: byOfficer },
    capacity: "director",
    user: 2,
    refusal: null,
  },
  {
    why: "one person is not two",
    run: { ...clean, signatures: byOfficer },
    capacity: "director",
    user: 1,
    refusal: "same-person",
  },
  {
    why: "a signature is given once",
    run: { ...clean, signatures: byOfficer },
    capacity: "officer",
    user: 3,
    refusal: "already-signed",
  },
] as const)("$why", ({ run, capacity, user, refusal }) => {
  expect(refusalToSign(run, capacity, user)).toBe(refusal);
});

const cause = (key: string) => ({ key, kind: "code-missing", weight: "blocking", findings: 3 }) as const;

test("between two runs causes are resolved, new, or stay", () => {
  const difference = compareRuns([cause("a"), cause("b")], [cause("b"), cause("c")]);
  expect(
    [difference.resolved, difference.fresh, difference.stays].map((causes) => causes.map(({ key }) => key)),
  ).toEqual([["a"], ["c"], ["b"]]);
});

test("without an earlier run every cause is new", () => {
  expect(compareRuns(null, [cause("a")])).toMatchObject({ resolved: [], fresh: [{ key: "a" }], stays: [] });
});

test("totals count findings by what they ask for", () => {
  expect(
    runTotals({ "code-missing": 2, "name-spelling": 3, "planned-not-taken": 1, "not-to-be-submitted": 5 }, 4),
  ).toEqual({ blocking: 2, queries: 4, listed: 5, causes: 4 });
});
