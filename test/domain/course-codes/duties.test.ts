import { expect, test } from "vitest";
import { comparisonDuties, type DutyFacts } from "#app/domain/course-codes/duties.ts";

const none: DutyFacts = { opensOn: "2023-08-30", plansReceived: ["2023-08-01 01:00:00"], signedRuns: [] };
const officerOnly = {
  startedAt: "2023-09-01 01:00:00",
  officerAt: "2023-09-01 02:00:00",
  directorAt: null,
  directorDay: null,
};
const countersigned = { ...officerOnly, directorAt: "2023-09-02 02:00:00", directorDay: "2023-09-02" };

test.each([
  {
    why: "open with days left",
    facts: none,
    today: "2023-09-17",
    first: { state: "open", due: "2023-09-27", daysLeft: 10 },
  },
  {
    why: "open on the last day",
    facts: none,
    today: "2023-09-27",
    first: { state: "open", due: "2023-09-27", daysLeft: 0 },
  },
  {
    why: "overdue the day after",
    facts: none,
    today: "2023-09-28",
    first: { state: "overdue", due: "2023-09-27", daysLeft: -1 },
  },
  {
    why: "signed once, waiting for the director",
    facts: { ...none, signedRuns: [officerOnly] },
    today: "2023-09-05",
    first: { state: "signed-once" },
  },
  {
    why: "done in time",
    facts: { ...none, signedRuns: [countersigned] },
    today: "2023-12-01",
    first: { state: "done" },
  },
  {
    why: "done, but after the deadline, and it says so",
    facts: { ...none, signedRuns: [{ ...countersigned, directorDay: "2023-09-28" }] },
    today: "2023-12-01",
    first: { state: "done-late" },
  },
  {
    why: "without an opening day there is no date yet",
    facts: { ...none, opensOn: null },
    today: "2023-09-05",
    first: { state: "open", due: null, daysLeft: null },
  },
])("the first comparison is $why", ({ facts, today, first }) => {
  expect(comparisonDuties(facts, today)[0]).toMatchObject({ kind: "first-comparison", ...first });
});

test("a plan received after the countersigned run opens another comparison", () => {
  const facts = {
    ...none,
    signedRuns: [countersigned],
    plansReceived: ["2023-08-01 01:00:00", "2023-10-15 01:00:00"],
  };
  expect(comparisonDuties(facts, "2023-10-16")).toMatchObject([
    { state: "done" },
    { kind: "compare-again", state: "open", due: null },
  ]);
});

test("before the first comparison is done a new plan version opens no second duty", () => {
  expect(
    comparisonDuties(
      { ...none, plansReceived: ["2023-08-01 01:00:00", "2023-10-15 01:00:00"] },
      "2023-09-05",
    ),
  ).toHaveLength(1);
});

test("the second comparison closes the duty that a new plan version opened", () => {
  const again = {
    ...countersigned,
    startedAt: "2023-10-20 01:00:00",
    directorAt: "2023-10-21 01:00:00",
    directorDay: "2023-10-21",
  };
  const facts = { ...none, plansReceived: ["2023-10-15 01:00:00"], signedRuns: [countersigned, again] };
  expect(comparisonDuties(facts, "2023-10-22")).toHaveLength(1);
});
