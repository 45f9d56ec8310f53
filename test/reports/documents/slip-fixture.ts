import type { CorrectionRecord } from "#app/domain/grade-corrections/cases.ts";
import type { CorrectionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import { recordOf } from "../../domain/grade-corrections/case-fixture.ts";

const names = ["陳𠅤堃", "王𤧟㛢", "林喆", "張𡘙"];

export function correctionSlipOf(over: Partial<CorrectionSlip>): CorrectionSlip {
  return {
    school: { code: "070406", name: "市立示範高級中等學校" },
    demo: false,
    term: { schoolYear: 115, semester: 1 },
    madeAt: "2026-09-03 02:05:00",
    case: "115-1-007",
    isPattern: false,
    state: "to-approve",
    reason: "calculation",
    words: "期末考加權有誤：平時成績漏計",
    cause: null,
    mended: null,
    openedOn: "2026-09-01",
    openedBy: "陳𠅤堃",
    records: [
      recordOf({ before: "58", after: "63.50" }),
      recordOf({ number: 2, field: "makeUpScore", before: "60", after: null }),
    ],
    evidence: [
      {
        name: "期末考卷_林喆.pdf",
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      },
    ],
    approvals: [
      {
        capacity: "officer",
        given: { capacity: "officer", name: "王𤧟㛢", title: "註冊組長", on: "2026-09-03" },
      },
      { capacity: "director", given: null },
      { capacity: "principal", given: null },
    ],
    outside: { reason: "段考後才發現", consent: null },
    ...over,
  };
}

export function patternRecords(count: number): CorrectionRecord[] {
  return Array.from({ length: count }, (_, at) =>
    recordOf({
      number: at + 1,
      studentNumber: String(410_001 + at),
      studentName: names[at % names.length] ?? "",
      seat: (at % 40) + 1,
      field: "makeUpScore",
      before: String(61 + (at % 30)),
      after: "60",
    }),
  );
}
