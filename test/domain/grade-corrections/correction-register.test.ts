import { describe, expect, test } from "vitest";
import type { Onlooker } from "#app/domain/grade-corrections/case-sight.ts";
import type { CorrectionRecord, CorrectionStep } from "#app/domain/grade-corrections/cases.ts";
import {
  approvalsGiven,
  type CaseOnFile,
  correctionRegister,
} from "#app/domain/grade-corrections/correction-register.ts";
import { caseOf, recordOf, stepOf } from "./case-fixture.ts";

const wholeSchool: Onlooker = { id: 1, name: "陳組長", classKeys: null };
const asked = stepOf({ number: 2, move: "ask-approval", from: "investigating", to: "to-approve" });
const byOfficer = stepOf({
  number: 3,
  move: "approve",
  from: "to-approve",
  to: "to-approve",
  capacity: "officer",
  at: "2026-09-02 16:30:00",
  by: { id: 11, name: "陳𠅤堃", title: "註冊組長" },
});
const byDirector = stepOf({
  number: 4,
  move: "approve",
  from: "to-approve",
  to: "approved",
  capacity: "director",
  at: "2026-09-03 01:00:00",
  by: { id: 12, name: "林主任", title: "教務主任" },
});

describe("the register of corrections", () => {
  const file: CaseOnFile = {
    one: caseOf({
      id: 7,
      number: 2,
      state: "corrected",
      reason: "calculation",
      openedOn: "2026-09-01",
      askedAt: "2026-09-01 20:00:00",
      correctedAt: "2026-09-04 02:00:00",
    }),
    records: [recordOf({ number: 1, before: "58", after: "63.50" })],
    steps: [stepOf({}), asked, byOfficer, byDirector],
  };

  test("has one row for each record, with what happened to its case on which day at school", () => {
    expect(correctionRegister([file], wholeSchool)).toEqual({
      cases: 1,
      rows: [
        {
          caseId: 7,
          case: "115-1-002",
          isPattern: false,
          studentNumber: "410001",
          studentName: "林喆",
          className: "一年忠班",
          seat: 1,
          course: "國語文",
          field: "score",
          before: "58",
          after: "63.50",
          reason: "calculation",
          words: "期末考加權有誤",
          cause: null,
          state: "corrected",
          approvals: [
            // 16:30 UTC is the next morning at school.
            { capacity: "officer", name: "陳𠅤堃", title: "註冊組長", on: "2026-09-03" },
            { capacity: "director", name: "林主任", title: "教務主任", on: "2026-09-03" },
          ],
          openedOn: "2026-09-01",
          askedOn: "2026-09-02",
          approvedOn: "2026-09-03",
          correctedOn: "2026-09-04",
          endedOn: null,
        },
      ],
    });
  });

  test("goes by the number of the case and of the record, and keeps apart what is right from what nobody knows", () => {
    const older: CaseOnFile = {
      one: caseOf({ id: 9, number: 1, isPattern: true, cause: "setting" }),
      records: [
        recordOf({ number: 1, studentNumber: "410002", after: undefined }),
        recordOf({ number: 2, studentNumber: "410003", after: null }),
      ],
      steps: [],
    };
    expect(
      correctionRegister([file, older], wholeSchool).rows.map(({ case: name, studentNumber, after }) => [
        name,
        studentNumber,
        after,
      ]),
    ).toEqual([
      ["115-1-001", "410002", undefined],
      ["115-1-001", "410003", null],
      ["115-1-002", "410001", "63.50"],
    ]);
  });

  const own = { classKey: "101", teacher: "別人" } satisfies Partial<CorrectionRecord>;
  const taught = { classKey: "102", teacher: "王老師" } satisfies Partial<CorrectionRecord>;
  const others = { classKey: "103", teacher: "別人" } satisfies Partial<CorrectionRecord>;
  const teacher: Onlooker = { id: 5, name: "王老師", classKeys: ["101"] };
  test.each<{
    why: string;
    records: Partial<CorrectionRecord>[];
    isPattern?: boolean;
    openedBy?: number;
    seen: number[];
  }>([
    { why: "of an own class and of an own course", records: [own, taught], seen: [1, 2] },
    { why: "of a pattern only the own", records: [others, own, taught], isPattern: true, seen: [2, 3] },
    { why: "nothing of others", records: [others], seen: [] },
    {
      why: "the case that they opened, wherever the student is now",
      records: [others],
      openedBy: 5,
      seen: [1],
    },
    {
      why: "of a pattern that grew from the own case only the own",
      records: [own, others],
      isPattern: true,
      openedBy: 5,
      seen: [1],
    },
  ])("shows a teacher $why", ({ records, isPattern = false, openedBy = 1, seen }) => {
    const numbered = records.map((record, at) =>
      recordOf({ ...record, number: at + 1, studentNumber: String(at + 1) }),
    );
    const one = caseOf({ isPattern, openedBy: { id: openedBy, name: "某人" } });
    const { rows, cases } = correctionRegister([{ one, records: numbered, steps: [] }], teacher);
    expect(rows.map(({ studentNumber }) => Number(studentNumber))).toEqual(seen);
    expect(cases).toBe(seen.length > 0 ? 1 : 0);
  });
});

test.each<{ why: string; steps: CorrectionStep[]; given: number }>([
  { why: "nothing was asked for", steps: [stepOf({})], given: 0 },
  { why: "those since it was asked for", steps: [asked, byOfficer, byDirector], given: 2 },
  {
    why: "none of what was sent back",
    steps: [asked, byOfficer, stepOf({ move: "send-back", capacity: "director", to: "returned" })],
    given: 0,
  },
  {
    why: "those of the second request only",
    steps: [asked, byOfficer, stepOf({ move: "send-back", to: "returned" }), asked, byOfficer],
    given: 1,
  },
  {
    why: "those that were given before it was withdrawn",
    steps: [asked, byOfficer, stepOf({ move: "withdraw", to: "withdrawn" })],
    given: 1,
  },
])("approvals that count: $why", ({ steps, given }) => {
  expect(approvalsGiven(steps)).toHaveLength(given);
});
