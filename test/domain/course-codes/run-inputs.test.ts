import { describe, expect, test } from "vitest";
import { type DataInForce, inputsAreCurrent, missingData } from "#app/domain/course-codes/run-inputs.ts";
import { isLate, signedContent } from "#app/domain/course-codes/signed-content.ts";

const dataset = (slot: string, importId: number) => ({
  slot,
  importId,
  fileName: `${slot}.xlsx`,
  sha256: "a",
  rows: 1,
  accepted: 1,
  rejected: 0,
  blank: 0,
});
const plan = (id: number) => ({
  id,
  importId: id,
  form: "new" as const,
  year: 112,
  marks: [{ type: "H", md5: "m" }],
  sha256: "p",
  fileName: "plan.json",
  receivedAt: "2023-08-01 00:00:00",
  courses: 9,
  rows: 9,
  accepted: 9,
  rejected: 0,
  blank: 0,
});
const inputs = { datasets: [dataset("homerooms", 1), dataset("students", 2)], plans: [plan(3), plan(4)] };
const same: DataInForce = {
  datasets: [
    { slot: "students", importId: 2 },
    { slot: "homerooms", importId: 1 },
  ],
  planIds: [3, 4],
};

describe("whether the data is still what a run compared", () => {
  test.each<{ why: string; inForce: DataInForce; current: boolean }>([
    { why: "the same, in any order", inForce: same, current: true },
    {
      why: "a newer import",
      inForce: {
        ...same,
        datasets: [
          { slot: "students", importId: 9 },
          { slot: "homerooms", importId: 1 },
        ],
      },
      current: false,
    },
    {
      why: "one dataset undone",
      inForce: { ...same, datasets: [{ slot: "homerooms", importId: 1 }] },
      current: false,
    },
    {
      why: "a code table more",
      inForce: { ...same, datasets: [...same.datasets, { slot: "code-table:DEP", importId: 5 }] },
      current: false,
    },
    {
      why: "data that no comparison reads",
      inForce: { ...same, datasets: [...same.datasets, { slot: "officers", importId: 5 }] },
      current: true,
    },
    { why: "a plan more", inForce: { ...same, planIds: [3, 4, 5] }, current: false },
    { why: "a plan undone", inForce: { ...same, planIds: [3] }, current: false },
    { why: "another newest plan", inForce: { ...same, planIds: [4, 3] }, current: false },
  ])("$why", ({ inForce, current }) => {
    expect(inputsAreCurrent(inputs, inForce)).toBe(current);
  });

  test("what is missing is named in the order of importing", () => {
    expect(missingData({ datasets: [{ slot: "students", importId: 1 }], planIds: [] })).toEqual([
      "course-plan",
      "homerooms",
      "offerings",
      "enrolments",
    ]);
  });
});

describe("what is signed", () => {
  const run = {
    id: 7,
    term: "112-1",
    startedAt: "2023-09-01 00:00:00",
    inputs,
    counts: { "name-spelling": 3 },
  };
  const answer = {
    id: 1,
    origin: "o",
    term: "112-1",
    runId: 7,
    note: "確認",
    by: "林美麗",
    answeredAt: "2023-09-02 00:00:00",
    withdrawnAt: null,
  };
  const text = (...args: Parameters<typeof signedContent>) => JSON.stringify(signedContent(...args));
  const base = text({ code: "000000" }, run, [answer]);

  test.each<{ what: string; changed: string }>([
    { what: "the school", changed: text({ code: "000001" }, run, [answer]) },
    { what: "the run", changed: text({ code: "000000" }, { ...run, id: 8 }, [answer]) },
    {
      what: "a count",
      changed: text({ code: "000000" }, { ...run, counts: { "name-spelling": 2 } }, [answer]),
    },
    {
      what: "a file",
      changed: text(
        { code: "000000" },
        { ...run, inputs: { ...inputs, datasets: [dataset("homerooms", 1), dataset("students", 9)] } },
        [answer],
      ),
    },
    {
      what: "a plan",
      changed: text({ code: "000000" }, { ...run, inputs: { ...inputs, plans: [plan(3)] } }, [answer]),
    },
    { what: "a note", changed: text({ code: "000000" }, run, [{ ...answer, note: "改寫" }]) },
    { what: "an answer", changed: text({ code: "000000" }, run, []) },
  ])("changes with $what", ({ changed }) => {
    expect(changed).not.toBe(base);
  });

  test("does not change with the order in which answers are read", () => {
    const other = { ...answer, id: 2, origin: "p" };
    expect(text({ code: "000000" }, run, [other, answer])).toBe(
      text({ code: "000000" }, run, [answer, other]),
    );
  });
});

test.each([
  { opensOn: "2023-08-30", firstIsDone: false, today: "2023-09-27", late: false, why: "the 28th day" },
  { opensOn: "2023-08-30", firstIsDone: false, today: "2023-09-28", late: true, why: "the day after" },
  { opensOn: "2023-08-30", firstIsDone: true, today: "2024-01-01", late: false, why: "no date is ordered" },
  { opensOn: null, firstIsDone: false, today: "2024-01-01", late: false, why: "no opening day" },
])("signed $today: late is $late, $why", ({ today, late, ...term }) => {
  expect(isLate(term, today)).toBe(late);
});
