import { describe, expect, test } from "vitest";
import { type LatestRun, mostCards, type TodayFacts, todayCards } from "#app/domain/course-codes/today.ts";

const today = "2023-09-11";
const clean: LatestRun = {
  id: 7,
  startedAt: "2023-09-08 02:00:00",
  totals: { blocking: 0, queries: 0, listed: 0, causes: 0 },
  toMend: { causes: 0, students: 0 },
  queries: { open: 0, all: 0 },
  inputsCurrent: true,
  signatures: [],
};
const faulty: LatestRun = {
  ...clean,
  totals: { blocking: 120, queries: 4, listed: 0, causes: 5 },
  toMend: { causes: 3, students: 118 },
  queries: { open: 2, all: 2 },
};
const nobody: TodayFacts = {
  opensOn: "2023-08-23",
  plansReceived: ["2023-08-01 00:00:00"],
  signedRuns: [],
  rights: { settings: false, imports: false, run: false, answer: false },
  capacities: [],
  userId: 5,
  newPlan: null,
  missing: [],
  latest: null,
  ownClasses: null,
  running: null,
  jobs: [],
};
const officer: TodayFacts = {
  ...nobody,
  rights: { settings: true, imports: true, run: true, answer: true },
  capacities: ["officer"],
};
const signature = { capacity: "officer", userId: 5, signedAt: "2023-09-09 01:00:00" } as const;
const kinds = (facts: TodayFacts) => todayCards(facts, today).map(({ kind }) => kind);

describe("what is due", () => {
  test("the first comparison, with its days and what waits to be mended", () => {
    const [card] = todayCards({ ...officer, latest: faulty }, today);
    expect(card).toEqual({
      kind: "duty",
      duty: { kind: "first-comparison", due: "2023-09-20", daysLeft: 9, state: "open" },
      run: { id: 7, causes: 3, students: 118 },
    });
  });

  test.each<{ why: string; facts: TodayFacts; cards: string[] }>([
    { why: "nobody's business", facts: nobody, cards: [] },
    {
      why: "a subject teacher does not sign what the office has to sign",
      facts: { ...nobody, latest: clean },
      cards: [],
    },
    {
      why: "before anything is imported",
      facts: { ...officer, missing: ["students", "enrolments"] },
      cards: ["duty", "import-next"],
    },
    { why: "without an opening day", facts: { ...officer, opensOn: null }, cards: ["opening-day", "duty"] },
    {
      why: "a clean run waits for the officer",
      facts: { ...officer, latest: clean },
      cards: ["sign", "duty"],
    },
    {
      why: "the officer has signed: the director is next",
      facts: { ...officer, latest: { ...clean, signatures: [signature] } },
      cards: ["duty"],
    },
    {
      why: "the director's turn",
      facts: {
        ...officer,
        userId: 6,
        capacities: ["director"],
        latest: { ...clean, signatures: [signature] },
      },
      cards: ["sign", "duty"],
    },
    {
      why: "who signed as officer does not countersign",
      facts: { ...officer, capacities: ["director"], latest: { ...clean, signatures: [signature] } },
      cards: ["duty"],
    },
    { why: "queries without answer", facts: { ...officer, latest: faulty }, cards: ["duty", "queries"] },
    {
      why: "the answers of a signed run are closed",
      facts: { ...officer, latest: { ...clean, queries: { open: 2, all: 2 }, signatures: [signature] } },
      cards: ["duty"],
    },
    {
      why: "data came after the run",
      facts: { ...officer, latest: { ...clean, inputsCurrent: false } },
      cards: ["duty", "data-changed"],
    },
    {
      why: "a plan came after the run",
      facts: {
        ...officer,
        latest: { ...clean, inputsCurrent: false },
        newPlan: { fileName: "計畫.csv", receivedAt: "2023-09-10 00:00:00" },
      },
      cards: ["duty", "new-plan"],
    },
    {
      why: "a homeroom teacher's own classes",
      facts: { ...nobody, ownClasses: { runId: 7, classes: 1, causes: 2, students: 5, of: 40 } },
      cards: ["own-classes"],
    },
    {
      why: "own classes without anything to mend",
      facts: { ...nobody, ownClasses: { runId: 7, classes: 1, causes: 0, students: 0, of: 40 } },
      cards: [],
    },
  ])("$why", ({ facts, cards }) => {
    expect(kinds(facts)).toEqual(cards);
  });

  test("what is overdue comes before everything", () => {
    const late = todayCards({ ...officer, latest: clean }, "2023-09-21");
    expect(late[0]).toMatchObject({ kind: "duty", duty: { state: "overdue", daysLeft: -1 } });
    expect(late[1]).toMatchObject({ kind: "sign" });
  });

  test("after a countersigned run nothing is due, until a plan comes", () => {
    const done = {
      startedAt: clean.startedAt,
      officerAt: "2023-09-09 01:00:00",
      directorAt: "2023-09-09 02:00:00",
      directorDay: "2023-09-09",
    };
    const signatures = [signature, { ...signature, capacity: "director", userId: 6 } as const];
    const facts = { ...officer, latest: { ...clean, signatures }, signedRuns: [done] };
    expect(kinds(facts)).toEqual([]);
    const plan = { fileName: "調整.csv", receivedAt: "2023-09-10 00:00:00" };
    const amended = {
      ...facts,
      plansReceived: [...facts.plansReceived, plan.receivedAt],
      newPlan: plan,
      latest: { ...facts.latest, inputsCurrent: false },
    };
    expect(kinds(amended)).toEqual(["new-plan"]);
    const comparedAgain = { ...clean, id: 8, startedAt: "2023-09-10 05:00:00" };
    expect(kinds({ ...amended, newPlan: null, latest: comparedAgain })).toEqual(["sign", "duty"]);
  });

  test("no more than seven cards", () => {
    const jobs = Array.from(
      { length: 20 },
      (_, i) => ({ jobId: i, kind: "compare", state: "failed", number: "X" }) as const,
    );
    expect(todayCards({ ...officer, latest: faulty, jobs }, today)).toHaveLength(mostCards);
  });
});
