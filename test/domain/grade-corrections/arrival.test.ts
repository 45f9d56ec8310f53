import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ApprovedRecord,
  type ArrivalVerdict,
  type CellVerdict,
  type ChangedCell,
  gradeCells,
  readArrivals,
} from "#app/domain/grade-corrections/arrival.ts";
import {
  arrivalNumbers,
  arrivedCases,
  changesWithoutCase,
  isArrived,
} from "#app/domain/grade-corrections/arrival-report.ts";
import { blankScore, type ScoreRecord } from "#app/domain/scores/score-record.ts";

function row(over: Partial<ScoreRecord>): ScoreRecord {
  return { ...blankScore, studentNumber: "410001", course: "國語文", ...over };
}

function approved(over: Partial<ApprovedRecord>): ApprovedRecord {
  return {
    caseId: 1,
    studentNumber: "410001",
    course: "國語文",
    field: "score",
    before: "58",
    after: "63",
    isConfirmed: false,
    ...over,
  };
}

describe("one record of a case", () => {
  test.each<{
    why: string;
    record?: Partial<ApprovedRecord>;
    before: Partial<ScoreRecord> | null;
    after: Partial<ScoreRecord> | null;
    verdict: ArrivalVerdict;
    cell: CellVerdict | null;
  }>([
    {
      why: "has the approved value",
      before: { score: "58" },
      after: { score: "63" },
      verdict: "arrived",
      cell: "arrived",
    },
    {
      why: "has it with other decimals",
      before: { score: "58" },
      after: { score: "63.0" },
      verdict: "arrived",
      cell: "arrived",
    },
    {
      why: "had it before the import",
      before: { score: "63" },
      after: { score: "63.00" },
      verdict: "arrived",
      cell: null,
    },
    {
      why: "is as wrong as it was",
      before: { score: "58" },
      after: { score: "58" },
      verdict: "unchanged",
      cell: null,
    },
    {
      why: "has another value",
      before: { score: "58" },
      after: { score: "60" },
      verdict: "other",
      cell: "other",
    },
    {
      why: "had another value already",
      before: { score: "60" },
      after: { score: "60" },
      verdict: "other",
      cell: null,
    },
    {
      why: "is wrong again",
      before: { score: "60" },
      after: { score: "58" },
      verdict: "unchanged",
      cell: "other",
    },
    {
      why: "has nothing, as it should be",
      record: { field: "makeUpScore", before: "60", after: null },
      before: { makeUpScore: "60" },
      after: {},
      verdict: "arrived",
      cell: "arrived",
    },
    {
      why: "has lost its row, where there should be nothing",
      record: { after: null },
      before: { score: "58" },
      after: null,
      verdict: "arrived",
      cell: "arrived",
    },
    { why: "has lost its row", before: { score: "58" }, after: null, verdict: "other", cell: "other" },
    {
      why: "has a row where there was none",
      record: { before: null },
      before: null,
      after: { score: "63" },
      verdict: "arrived",
      cell: "arrived",
    },
    {
      why: "is not in the list at all, and had nothing",
      record: { before: null },
      before: null,
      after: null,
      verdict: "unchanged",
      cell: null,
    },
    {
      why: "is about credits, which the list does not have",
      record: { field: "credits", before: "3", after: "4", presentElsewhere: "4" },
      before: {},
      after: {},
      verdict: "arrived",
      cell: null,
    },
    {
      why: "is about the name of a course that is gone",
      record: { field: "name", before: "國文", after: "國語文" },
      before: {},
      after: {},
      verdict: "other",
      cell: null,
    },
    {
      why: "is about a code, which the row has itself",
      record: { field: "code", before: "A", after: "B", presentElsewhere: "B" },
      before: { code: "A" },
      after: { code: "B" },
      verdict: "arrived",
      cell: "arrived",
    },
  ])("$why", ({ record, before, after, verdict, cell }) => {
    const { records, cells } = readArrivals(before ? [row(before)] : [], after ? [row(after)] : [], [
      approved(record ?? {}),
    ]);
    expect(records.map((one) => one.verdict)).toEqual([verdict]);
    expect(cells.map((one) => one.verdict)).toEqual(cell === null ? [] : [cell]);
  });
});

describe("a changed cell", () => {
  test.each<{
    why: string;
    about: Partial<ApprovedRecord>[];
    before: Partial<ScoreRecord> | null;
    after: Partial<ScoreRecord> | null;
    verdicts: CellVerdict[];
  }>([
    {
      why: "without a case",
      about: [],
      before: { score: "70" },
      after: { score: "71" },
      verdicts: ["without-case"],
    },
    {
      why: "beside the one that the case is about",
      about: [{}],
      before: { score: "58", passed: "0" },
      after: { score: "63", passed: "1" },
      verdicts: ["arrived", "without-case"],
    },
    {
      why: "of a row that was not there",
      about: [],
      before: null,
      after: { score: "70", passed: "1" },
      verdicts: ["added", "added"],
    },
    { why: "of a row that is gone", about: [], before: { score: "70" }, after: null, verdicts: ["removed"] },
    {
      why: "in its words",
      about: [],
      before: { remark: "認真" },
      after: { remark: "用心" },
      verdicts: ["without-case"],
    },
    {
      why: "of a correction confirmed since",
      about: [{ isConfirmed: true }],
      before: { score: "58" },
      after: { score: "63" },
      verdicts: ["arrived"],
    },
    {
      why: "whose confirmed correction is overwritten",
      about: [{ isConfirmed: true }],
      before: { score: "63" },
      after: { score: "58" },
      verdicts: ["lost"],
    },
    {
      why: "that was confirmed once and is corrected again",
      about: [{ isConfirmed: true }, { caseId: 2, before: "63", after: "65" }],
      before: { score: "63" },
      after: { score: "65" },
      verdicts: ["arrived"],
    },
    {
      why: "long after its correction was confirmed and changed again",
      about: [{ isConfirmed: true }],
      before: { score: "70" },
      after: { score: "71" },
      verdicts: ["without-case"],
    },
    {
      why: "only in how it is written",
      about: [],
      before: { score: "70" },
      after: { score: "70.0" },
      verdicts: [],
    },
  ])("$why", ({ about, before, after, verdicts }) => {
    const { cells } = readArrivals(
      before ? [row(before)] : [],
      after ? [row(after)] : [],
      about.map(approved),
    );
    expect(cells.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  test("is not looked for in the first import, whose records are judged all the same", () => {
    const { records, cells } = readArrivals(null, [row({ score: "63" })], [approved({})]);
    expect(cells).toEqual([]);
    expect(records).toMatchObject([{ verdict: "arrived", present: "63" }]);
  });
});

describe("the report of what arrived", () => {
  const arrival = readArrivals(
    [
      row({ score: "58", passed: "0" }),
      row({ studentNumber: "410002", score: "58" }),
      row({ studentNumber: "410003", score: "58", makeUpScore: null }),
      row({ studentNumber: "410004", course: "數學", counted: "1" }),
    ],
    [
      row({ score: "63", passed: "1" }),
      row({ studentNumber: "410002", score: "58", passed: "1" }),
      row({ studentNumber: "410003", score: "60", makeUpScore: "60" }),
      row({ studentNumber: "410004", course: "數學", counted: "2" }),
    ],
    [
      approved({ caseId: 5 }),
      approved({ caseId: 3, studentNumber: "410002" }),
      approved({ caseId: 3, studentNumber: "410003" }),
    ],
  );

  test("adds up", () => {
    expect(arrivalNumbers(arrival)).toEqual({
      records: { all: 3, arrived: 1, unchanged: 1, other: 1 },
      cells: { all: 6, arrived: 1, other: 1, lost: 0, "without-case": 4, added: 0, removed: 0 },
    });
  });

  test("says of each case whether all of it arrived", () => {
    const cases = arrivedCases(arrival);
    expect(cases).toEqual([
      { caseId: 5, records: 1, arrived: 1, unchanged: 0, other: 0 },
      { caseId: 3, records: 2, arrived: 0, unchanged: 1, other: 1 },
    ]);
    expect(cases.map(isArrived)).toEqual([true, false]);
  });

  test("puts changes without a case together by course and field, the largest group first", () => {
    expect(
      changesWithoutCase(arrival).map(({ course, field, cells, filled }) => [
        course,
        field,
        cells.length,
        filled,
      ]),
    ).toEqual([
      ["國語文", "passed", 2, 1],
      ["國語文", "makeUpScore", 1, 1],
      ["數學", "counted", 1, 0],
    ]);
  });
});

const numRuns = process.env.LICHENG_FULL === "1" ? 10_000 : 1_000;
const value = fc.constantFrom(null, "58", "60", "63", "63.0");
const place = {
  studentNumber: fc.constantFrom("1", "2", "3"),
  course: fc.constantFrom("國語文", "數學"),
};
const rows = fc.uniqueArray(
  fc
    .record({ ...place, score: value, makeUpScore: value, remark: fc.constantFrom(null, "甲", "乙") })
    .map(row),
  { selector: ({ studentNumber, course }) => studentNumber + course, maxLength: 6 },
);
const cases = fc.array(
  fc.record<ApprovedRecord>({
    ...place,
    caseId: fc.integer({ min: 1, max: 3 }),
    field: fc.constantFrom("score", "makeUpScore"),
    before: value,
    after: value,
    isConfirmed: fc.boolean(),
  }),
  { maxLength: 8 },
);

test("says the same as somebody who looks at every cell of every student by hand", () => {
  fc.assert(
    fc.property(rows, rows, cases, (before, after, about) => {
      const arrival = readArrivals(before, after, about);
      expect(new Set(arrival.cells.map(plainCell))).toEqual(new Set(byHand(before, after, about)));
      expect(new Set(arrival.cells.map(plainCell)).size).toBe(arrival.cells.length);
      const { records, cells } = arrivalNumbers(arrival);
      expect(records.arrived + records.unchanged + records.other).toBe(records.all);
      expect(records.all).toBe(about.filter(({ isConfirmed }) => !isConfirmed).length);
      const { all, ...parts } = cells;
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
      expect(arrivedCases(arrival).reduce((sum, one) => sum + one.records, 0)).toBe(records.all);
      expect(changesWithoutCase(arrival).flatMap((group) => group.cells)).toHaveLength(cells["without-case"]);
    }),
    { numRuns },
  );
});

function plainCell({ studentNumber, course, field, before, after, verdict }: ChangedCell): string {
  return [studentNumber, course, field, before, after, verdict].join("/");
}

/** Every student, course and field there is, one after the other. */
function byHand(
  before: readonly ScoreRecord[],
  after: readonly ScoreRecord[],
  about: readonly ApprovedRecord[],
): string[] {
  const found: string[] = [];
  for (const studentNumber of ["1", "2", "3"])
    for (const course of ["國語文", "數學"])
      for (const field of gradeCells) {
        const inList = (list: readonly ScoreRecord[]) =>
          list.find((one) => one.studentNumber === studentNumber && one.course === course);
        const [old, now] = [inList(before), inList(after)];
        const [from, to] = [old?.[field] ?? null, now?.[field] ?? null];
        if (number(from) === number(to)) continue;
        const own = about.filter(
          (one) => one.studentNumber === studentNumber && one.course === course && one.field === field,
        );
        let verdict: CellVerdict = old ? (now ? "without-case" : "removed") : "added";
        if (own.some(({ isConfirmed }) => !isConfirmed)) verdict = "other";
        if (own.some(({ isConfirmed, after: right }) => isConfirmed && number(right) === number(from)))
          verdict = "lost";
        if (own.some(({ after: right }) => number(right) === number(to))) verdict = "arrived";
        found.push([studentNumber, course, field, from, to, verdict].join("/"));
      }
  return found;
}

/** 63.0 and 63 are one number here. */
function number(text: string | null): string | null {
  return text === "63.0" ? "63" : text;
}
