import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { type ProofFacts, proofFactsOf, proofModel, shorten } from "#app/domain/course-codes/proof.ts";
import { runTotals } from "#app/domain/course-codes/runs.ts";
import { arbitrarySchool } from "#test/support/arbitrary-school.ts";

const signature = {
  name: "陳𠅤堃",
  title: null,
  signedAt: "2023-09-18 03:20:00",
  digest: "ab".repeat(32),
  late: false,
};
const facts: ProofFacts = {
  school: { code: "070406", name: null },
  demo: false,
  term: { schoolYear: 112, semester: 1 },
  occasion: { kind: "first-comparison", opensOn: null, due: null },
  sources: [],
  runs: [],
  plans: [],
  files: [],
  population: { students: 30, enrolments: 480, offerings: 12, homerooms: 2, programmes: 1 },
  counts: [],
  answers: [],
  remarks: { uncheckedSegments: [], notAttending: 0, otherAdmissionYear: 0, unresolved: 0 },
  signatures: { officer: null, director: null },
  madeAt: "2023-09-18 03:20:00",
};

describe("proofModel", () => {
  test("shows kinds with findings in the order of the rules, and names the others as clear", () => {
    const model = proofModel({
      ...facts,
      counts: [
        { kind: "planned-not-taken", findings: 3, causes: 1, students: 3 },
        { kind: "code-missing", findings: 5, causes: 2, students: 4 },
        { kind: "mode-differs", findings: 0, causes: 0, students: 0 },
      ],
    });
    expect(model.counts).toEqual([
      {
        kind: "code-missing",
        findings: 5,
        causes: 2,
        students: 4,
        weight: "blocking",
        of: "enrolments",
        total: 480,
      },
      {
        kind: "planned-not-taken",
        findings: 3,
        causes: 1,
        students: 3,
        weight: "query",
        of: "students",
        total: 30,
      },
    ]);
    expect(model.totals).toEqual({ blocking: 5, queries: 3, listed: 0, causes: 3 });
    expect([...model.counts.map(({ kind }) => kind), ...model.clear].sort()).toEqual(
      [...findingKinds].sort(),
    );
  });

  const blocking = [{ kind: "code-missing", findings: 1, causes: 1, students: 1 }] as const;
  const query = [{ kind: "mode-differs", findings: 1, causes: 1, students: 1 }] as const;
  const states = [
    { counts: [], officer: null, director: null, state: "signable", why: "nothing found, nobody signed" },
    { counts: query, officer: null, director: null, state: "signable", why: "queries do not block" },
    { counts: blocking, officer: null, director: null, state: "open", why: "something must be mended" },
    {
      counts: [],
      officer: signature,
      director: null,
      state: "signable",
      why: "one signature is half a proof",
    },
    { counts: [], officer: signature, director: signature, state: "signed", why: "both signed" },
  ] as const;
  test.each(states)("is $state: $why", ({ counts, officer, director, state }) => {
    expect(proofModel({ ...facts, counts, signatures: { officer, director } }).state).toBe(state);
  });
});

test("on random schools the proof's counts are those of the result", () => {
  const numRuns = process.env.LICHENG_FULL === "1" ? 1000 : 100;
  for (const school of fc.sample(arbitrarySchool, { seed: 20260922, numRuns })) {
    const result = compareCourseCodes(school);
    const model = proofModel({ ...facts, ...proofFactsOf(result) });
    expect(Object.fromEntries(model.counts.map(({ kind, findings }) => [kind, findings]))).toEqual(
      result.counts,
    );
    expect(model.totals).toEqual(runTotals(result.counts, result.causes.length));
    expect(model.population.enrolments).toBe(school.enrolments.length);
    for (const { kind, students } of model.counts) {
      const numbers = result.findings.flatMap((one) => (one.kind === kind ? (one.studentNumber ?? []) : []));
      expect(students).toBe(new Set(numbers).size);
    }
  }
});

test.each([
  { length: 0, first: 1, last: 4, head: [], left: 0, tail: [] },
  { length: 5, first: 1, last: 4, head: [1, 2, 3, 4, 5], left: 0, tail: [] },
  { length: 7, first: 1, last: 4, head: [1], left: 2, tail: [4, 5, 6, 7] },
  { length: 4, first: 3, last: 0, head: [1, 2, 3], left: 1, tail: [] },
])(
  "a list of $length shortened to $first and $last leaves $left, counted",
  ({ length, first, last, ...short }) => {
    const list = Array.from({ length }, (_, i) => i + 1);
    expect(shorten(list, first, last)).toEqual(short);
  },
);
