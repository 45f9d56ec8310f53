import type {
  CorrectionCase,
  CorrectionRecord,
  CorrectionStep,
} from "#app/domain/grade-corrections/cases.ts";

export function caseOf(over: Partial<CorrectionCase>): CorrectionCase {
  return {
    id: 1,
    term: "115-1",
    number: 1,
    state: "registered",
    source: "teacher",
    inReceiptWindow: false,
    reason: "entry",
    words: "期末考加權有誤",
    isPattern: false,
    patternKind: null,
    cause: null,
    mended: null,
    gradesImportId: null,
    openedAt: "2026-09-01 01:00:00",
    openedOn: "2026-09-01",
    openedBy: { id: 1, name: "陳組長" },
    dueOn: null,
    askedBy: null,
    askedAt: null,
    outsideReason: null,
    chain: null,
    correctedAt: null,
    submissionId: null,
    endedAt: null,
    version: 1,
    ...over,
  };
}

export function recordOf(over: Partial<CorrectionRecord>): CorrectionRecord {
  return {
    number: 1,
    studentNumber: "410001",
    studentName: "林喆",
    classKey: "101",
    className: "一年忠班",
    seat: 1,
    course: "國語文",
    teacher: "王老師",
    field: "score",
    before: "58",
    after: "63",
    ...over,
  };
}

export function stepOf(over: Partial<CorrectionStep>): CorrectionStep {
  return {
    number: 1,
    move: "open",
    from: null,
    to: "registered",
    capacity: null,
    note: null,
    at: "2026-09-01 01:00:00",
    by: { id: 1, name: "陳組長", title: "註冊組長" },
    ...over,
  };
}
