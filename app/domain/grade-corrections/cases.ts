import type { Approval, Approver } from "./approvals.ts";
import type { CaseSource } from "./case-clock.ts";
import type { CaseMove, CaseState } from "./case-states.ts";
import type { CorrectionField } from "./correction-fields.ts";

/** Why a record is wrong, as far as is known when a case is opened; words say the rest. */
export const caseReasons = [
  "entry",
  "calculation",
  "left-out",
  "make-up",
  "wrong-student",
  "wrong-course",
  "plan",
  "other",
] as const;
export type CaseReason = (typeof caseReasons)[number];

/** What a pattern came from (domain facts, section 8: look first for a cause in the settings or the program). */
export const caseCauses = ["setting", "program", "entry", "import", "plan", "other"] as const;
export type CaseCause = (typeof caseCauses)[number];

/** A correction case as it is kept. Moments are UTC, days where the school is. */
export type CorrectionCase = {
  id: number;
  term: string;
  /** Within the term. */
  number: number;
  state: CaseState;
  source: CaseSource;
  inReceiptWindow: boolean;
  reason: CaseReason;
  words: string;
  isPattern: boolean;
  patternKind: string | null;
  cause: CaseCause | null;
  /** The setting or whatever else was mended. */
  mended: string | null;
  gradesImportId: number | null;
  openedAt: string;
  openedOn: string;
  openedBy: { id: number; name: string };
  dueOn: string | null;
  askedBy: number | null;
  askedAt: string | null;
  outsideReason: string | null;
  chain: readonly Approver[] | null;
  correctedAt: string | null;
  submissionId: number | null;
  endedAt: string | null;
  version: number;
};

/** One value of one student that is wrong. `after` undefined: nobody has said yet what is right. */
export type CorrectionRecord = {
  number: number;
  studentNumber: string;
  studentName: string;
  classKey: string | null;
  className: string | null;
  seat: number | null;
  course: string;
  teacher: string | null;
  field: CorrectionField;
  before: string | null;
  after: string | null | undefined;
};

export type CorrectionStep = {
  number: number;
  move: CaseMove | "open";
  from: CaseState | null;
  to: CaseState;
  capacity: Approver | null;
  note: string | null;
  at: string;
  by: { id: number; name: string; title: string | null };
};

/** 115-1-007: how people name a case. */
export function caseName({ term, number }: Pick<CorrectionCase, "term" | "number">): string {
  return `${term}-${String(number).padStart(3, "0")}`;
}

/** The approvals that count: those since approval was last asked for. What was sent back has lost those that it had. */
export function approvalsUnderWay(steps: readonly CorrectionStep[]): CorrectionStep[] {
  const from = steps.findLastIndex(({ move }) => move === "ask-approval" || move === "send-back");
  return from < 0 ? [] : steps.slice(from).filter(({ move }) => move === "approve");
}

/** The same approvals, as who gave them in which capacity. */
export function approvalsOf(steps: readonly CorrectionStep[]): Approval[] {
  return approvalsUnderWay(steps).flatMap(({ capacity, by }) =>
    capacity ? [{ capacity, userId: by.id }] : [],
  );
}
