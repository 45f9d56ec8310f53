import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import {
  type CheckAnswer,
  type CheckState,
  type DoubtFault,
  type EntryRefusal,
  readDoubts,
} from "#app/domain/grade-checks/check-results.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { insertResults, listResultsOf, type StoredResult } from "#db/queries/grade-check-results.ts";
import { listScores } from "#db/queries/scores.ts";
import { inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import { openEntry } from "./open-entry.ts";
import { findStudentInRound } from "./round-data.ts";

export type RecordAnswerInput = {
  roundId: number;
  studentNumber: string;
  state: CheckState;
  doubts: readonly { course: string; words: string }[];
  /** The number of the student's newest result that was seen; 0: none. */
  seen: number;
  /** Why it comes after the end of the round. */
  reason: string;
};

export type RecordAnswerOutcome =
  | { kind: "recorded" }
  | { kind: "not-found" }
  | { kind: "not-own-class" }
  | { kind: "refused"; reason: EntryRefusal | DoubtFault | "nothing-to-withdraw" }
  /** Somebody else was faster: this is what holds; nothing was entered. */
  | { kind: "conflict"; current: StoredResult };

/** Enters what one student answered; what was there before stays in the student's history. */
export async function recordAnswer(scope: Scope, input: RecordAnswerInput): Promise<RecordAnswerOutcome> {
  return inTransaction(scope, async (trx) => {
    const entry = await openEntry(trx, input);
    if (entry.kind !== "open") return entry;
    const { round, lateReason } = entry;
    const found = await findStudentInRound(trx, round, input.studentNumber, "grade-check:enter");
    if (typeof found === "string") return { kind: found };
    const { student } = found;
    const [current] = await listResultsOf(trx, round.id, student.number);
    if (current && current.number !== input.seen) return { kind: "conflict", current };
    const answer = await readAnswer(trx, round.term, input);
    if (typeof answer === "string") return { kind: "refused", reason: answer };
    if (answer.state === "withdrawn" && (!current || current.state === "withdrawn"))
      return { kind: "refused", reason: "nothing-to-withdraw" };
    await insertResults(
      trx,
      round.id,
      [{ ...answer, studentNumber: student.number, classKey: student.classKey }],
      { source: "student", lateReason },
    );
    await writeAudit(trx, {
      action: "grade-check:record",
      subject: `check-round:${round.id}/student:${student.number}`,
      changes: [
        { field: "checkResult", from: current?.state ?? null, to: answer.state },
        ...(answer.state === "doubt" ? [{ field: "doubts", from: null, to: answer.doubts.length }] : []),
        ...(lateReason === null ? [] : [{ field: "lateReason", from: null, to: lateReason }]),
      ],
    });
    return { kind: "recorded" };
  });
}

async function readAnswer(
  scope: SchoolScope,
  term: string,
  { state, doubts, studentNumber }: RecordAnswerInput,
): Promise<CheckAnswer | DoubtFault> {
  if (state !== "doubt") return { state };
  const read = readDoubts(doubts, await listCoursesOf(scope, term, studentNumber));
  return read.ok ? { state, doubts: read.doubts } : read.fault;
}

/** The courses of a student in a term: enrolments, and scores without one. */
export async function listCoursesOf(
  scope: SchoolScope,
  term: string,
  studentNumber: string,
): Promise<string[]> {
  const datasets = await listCurrentDatasets(scope, term);
  const [enrolments, scores] = await Promise.all([
    listEnrolments(scope, importIn({ datasets }, "enrolments"), { studentNumber }),
    listScores(scope, importIn({ datasets }, "grades"), { studentNumber }),
  ]);
  return [...new Set([...enrolments, ...scores].map(({ course }) => course))];
}
