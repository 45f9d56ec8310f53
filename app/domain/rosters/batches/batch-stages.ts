import { daysBetween } from "../../calendar/roc-date.ts";
import type { NeededData } from "../../course-codes/run-inputs.ts";
import { type Capacity, capacities } from "../../course-codes/sign-off.ts";
import type { BatchCheck } from "../../grade-checks/batch-check.ts";
import type { BookKind } from "../books.ts";
import type { BatchToSign, BookToSign } from "./batch-sign-off.ts";
import { judgeBookCheck } from "./judge-book-check.ts";
import { judgeStudentCheck } from "./judge-student-check.ts";
import type { SubmissionResult } from "./submissions.ts";

/** 資料齊備 → 代碼比對 → 名冊檢核 → 學生核對 → 簽核 → 匯出 → 已提交 → 收訖匯入 → 學生確認 → 結案 */
export const batchStages = [
  "data",
  "comparison",
  "check",
  "student-check",
  "sign",
  "export",
  "submitted",
  "receipt",
  "confirmation",
  "closed",
] as const;
export type BatchStage = (typeof batchStages)[number];

/** `waiting`: for a part of the console that is not there yet; `blocked`: for an earlier stage. */
export type StageState = "done" | "current" | "waiting" | "blocked";

/** Who has to act; worded in i18n. */
export type StageOwner = "registrar" | "curriculum" | "officer" | "director" | "students";

/** What is missing. */
export type StageGap =
  | { code: "data"; kinds: readonly NeededData[] }
  | { code: "comparison-missing" | "comparison-unsigned" | "comparison-outdated" }
  | {
      code: "books-missing" | "check-under-way" | "check-outdated" | "code-unknown";
      books: readonly BookKind[];
    }
  | { code: "blocking" | "unanswered"; book: BookKind; causes: number }
  | { code: "signature" | "signature-void"; capacity: Capacity }
  | { code: "export-missing" | "export-outdated" | "submission-missing" | "result-pending" }
  | { code: "sent-back"; result: SubmissionResult; rows: number }
  /** Of the students' check; `roundId`: the newest round. */
  | { code: "check-round-missing" | "nobody-to-check" }
  | { code: "students-unchecked"; students: number; of: number; roundId: number }
  | { code: "doubts-open"; students: number; roundId: number }
  | { code: "corrections-open"; cases: number }
  /** Receipts and confirmations are a later part of the console. */
  | { code: "later-part" };

export type StageAction =
  | "import-data"
  | "compare"
  | "upload-book"
  | "mend"
  | "answer"
  | "check-again"
  | "make-check-round"
  | "check-students"
  | "correct"
  | "sign"
  | "countersign"
  | "set-code"
  | "export"
  | "record-submission"
  | "record-result";

export type StageView = {
  stage: BatchStage;
  state: StageState;
  missing: readonly StageGap[];
  owner: StageOwner;
  /** Days from today to the end of the window; negative when it has passed, null when it is over with or there is none. */
  daysLeft: number | null;
  /** The next step; null when there is nothing to do, or not yet. */
  action: StageAction | null;
};

/** What the stages are computed from; nobody ticks them. */
export type BatchFacts = Pick<BatchToSign, "signatures"> & {
  books: readonly (BookToSign & { code: string | null })[];
  /** What is not imported for the term. */
  missingData: readonly NeededData[];
  /** The term's newest comparison: countersigned and of the data in force, or what is wrong with it. */
  comparison: "missing" | "unsigned" | "outdated" | "signed";
  /** The newest export; `current`: of what is signed now. */
  exported: { current: boolean } | null;
  /** The newest submission of that export. */
  submission: { result: SubmissionResult; rejectedRows: number } | null;
  /** null: the batch asks for no check by the students, and has no such stage. */
  studentCheck: BatchCheck | null;
  /** Correction cases of the term that are not over. */
  openCorrections: number;
  /** YYYY-MM-DD */
  closesOn: string | null;
};

/** What a stage has left to do, whose it is, and the step to take. */
export type Judged = { missing: readonly StageGap[]; owner: StageOwner; action: StageAction | null };

/** The stage bar of a batch. `today`: YYYY-MM-DD where the school is. */
export function stagesOf(facts: BatchFacts, today: string): StageView[] {
  const done = new Set<BatchStage>();
  const asked = batchStages.filter((stage) => stage !== "student-check" || facts.studentCheck !== null);
  return asked.map((stage) => {
    const { missing, owner, action } = judge[stage](facts);
    const waits = missing.some(({ code }) => code === "later-part");
    const isBlocked = needs[stage].some((earlier) => !done.has(earlier));
    const state = waits ? "waiting" : isBlocked ? "blocked" : missing.length > 0 ? "current" : "done";
    if (state === "done") done.add(stage);
    const daysLeft =
      state === "done" || waits || facts.closesOn === null ? null : daysBetween(today, facts.closesOn);
    return { stage, state, missing, owner, daysLeft, action: state === "current" ? action : null };
  });
}

/** Which stages must be done before. The data and the comparison are the same for every batch of a term. */
const needs: Readonly<Record<BatchStage, readonly BatchStage[]>> = {
  data: [],
  comparison: ["data"],
  check: [],
  "student-check": [],
  sign: ["check"],
  export: ["sign"],
  submitted: ["export"],
  receipt: [],
  confirmation: [],
  closed: [],
};

const later: Judged = { missing: [{ code: "later-part" }], owner: "students", action: null };

const judge: Readonly<Record<BatchStage, (facts: BatchFacts) => Judged>> = {
  data: ({ missingData }) => ({
    missing: missingData.length > 0 ? [{ code: "data", kinds: missingData }] : [],
    owner: "registrar",
    action: "import-data",
  }),
  comparison: ({ comparison }) => ({
    missing: comparison === "signed" ? [] : [{ code: `comparison-${comparison}` }],
    owner: comparison === "unsigned" ? "director" : "curriculum",
    action: "compare",
  }),
  check: judgeBookCheck,
  "student-check": judgeStudentCheck,
  sign: judgeSigning,
  export: ({ books, exported }) => {
    const unknown = books.filter(({ code }) => code === null).map(({ book }) => book);
    if (unknown.length > 0)
      return { missing: [{ code: "code-unknown", books: unknown }], owner: "registrar", action: "set-code" };
    const missing: StageGap[] = exported?.current
      ? []
      : [{ code: exported ? "export-outdated" : "export-missing" }];
    return { missing, owner: "registrar", action: "export" };
  },
  submitted: judgeSubmission,
  receipt: () => ({ ...later, owner: "registrar" }),
  confirmation: () => later,
  closed: () => ({ ...later, owner: "registrar" }),
};

function judgeSigning({ signatures }: BatchFacts): Judged {
  const missing = capacities.flatMap((capacity): StageGap[] => {
    const given = signatures.filter((signature) => signature.capacity === capacity);
    if (given.some(({ valid }) => valid)) return [];
    return [{ code: given.length > 0 ? "signature-void" : "signature", capacity }];
  });
  const next = missing.some((gap) => "capacity" in gap && gap.capacity === "officer")
    ? "officer"
    : "director";
  return { missing, owner: next, action: next === "officer" ? "sign" : "countersign" };
}

function judgeSubmission({ submission }: BatchFacts): Judged {
  const owner = "registrar";
  if (!submission) return { missing: [{ code: "submission-missing" }], owner, action: "record-submission" };
  const { result, rejectedRows: rows } = submission;
  if (result === "pending") return { missing: [{ code: "result-pending" }], owner, action: "record-result" };
  if (result === "accepted") return { missing: [], owner, action: null };
  return { missing: [{ code: "sent-back", result, rows }], owner, action: "upload-book" };
}
