import { taipeiDay } from "../calendar/taipei-day.ts";
import type { Approver } from "./approvals.ts";
import { type Onlooker, recordsSeen } from "./case-sight.ts";
import type { CaseState } from "./case-states.ts";
import {
  approvalsUnderWay,
  type CaseCause,
  type CaseReason,
  type CorrectionCase,
  type CorrectionRecord,
  type CorrectionStep,
  caseName,
} from "./cases.ts";
import type { CorrectionField } from "./correction-fields.ts";

/** A case with what the register says of it. */
export type CaseOnFile = {
  one: CorrectionCase;
  records: readonly CorrectionRecord[];
  steps: readonly CorrectionStep[];
};

/** An approval that counts. `on`: the day at school. */
export type ApprovalGiven = {
  capacity: Approver;
  name: string;
  title: string | null;
  on: string;
};

/** 成績更正清冊: one line for each record. Days at school, YYYY-MM-DD; null: it has not come so far. */
export type RegisterRow = {
  caseId: number;
  case: string;
  isPattern: boolean;
  studentNumber: string;
  studentName: string;
  className: string | null;
  seat: number | null;
  course: string;
  field: CorrectionField;
  before: string | null;
  /** undefined: nobody has said yet what is right. */
  after: string | null | undefined;
  reason: CaseReason;
  words: string;
  /** Of patterns. */
  cause: CaseCause | null;
  state: CaseState;
  approvals: readonly ApprovalGiven[];
  openedOn: string;
  askedOn: string | null;
  approvedOn: string | null;
  correctedOn: string | null;
  endedOn: string | null;
};

/** `cases`: those that have a row. */
export type CorrectionRegister = { rows: readonly RegisterRow[]; cases: number };

/**
 * The register of a term as somebody may see it: by number of the case, then of the record. Who sees only own classes and
 * courses is shown no other student of a pattern, but all of a single case that they opened.
 */
export function correctionRegister(cases: readonly CaseOnFile[], onlooker: Onlooker): CorrectionRegister {
  const seen = [...cases]
    .sort((a, b) => a.one.number - b.one.number)
    .map((file) => ({ file, records: recordsSeen(file, onlooker) }))
    .filter(({ records }) => records.length > 0);
  return {
    rows: seen.flatMap(({ file, records }) => rowsOf(file, records)),
    cases: seen.length,
  };
}

/** The approvals that count, as they are shown. */
export function approvalsGiven(steps: readonly CorrectionStep[]): ApprovalGiven[] {
  return approvalsUnderWay(steps).flatMap(({ capacity, by, at }) =>
    capacity ? [{ capacity, name: by.name, title: by.title, on: taipeiDay(at) }] : [],
  );
}

function rowsOf({ one, steps }: CaseOnFile, records: readonly CorrectionRecord[]): RegisterRow[] {
  const { id: caseId, isPattern, reason, words, cause, state, openedOn } = one;
  const approved = steps.findLast(({ move, to }) => move === "approve" && to === "approved");
  const ofCase = {
    caseId,
    case: caseName(one),
    isPattern,
    reason,
    words,
    cause,
    state,
    approvals: approvalsGiven(steps),
    openedOn,
    askedOn: dayOf(one.askedAt),
    approvedOn: dayOf(approved?.at ?? null),
    correctedOn: dayOf(one.correctedAt),
    endedOn: dayOf(one.endedAt),
  };
  return records.map(
    ({ studentNumber, studentName, className, seat, course, field, before, after }): RegisterRow => ({
      ...ofCase,
      ...{ studentNumber, studentName, className, seat, course, field, before, after },
    }),
  );
}

function dayOf(moment: string | null): string | null {
  return moment === null ? null : taipeiDay(moment);
}
