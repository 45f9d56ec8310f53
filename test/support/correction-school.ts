import type { CaseMove } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { addEvidence } from "#app/use-cases/corrections/add-evidence.ts";
import { moveCase } from "#app/use-cases/corrections/move-case.ts";
import { openCase } from "#app/use-cases/corrections/open-case.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { insertCorrectionRecords } from "#db/queries/correction-records.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import type { TestDatabase } from "./databases.ts";
import { newGradedSchool } from "./graded-school.ts";

/** Who takes a case its whole way: one asks, the others approve. */
export type CorrectionPeople = { asker: Scope; officer: Scope; director: Scope; principal: Scope };

/** A school with 學期成績 in force, and one person for each step of a correction. */
export async function newCorrectionSchool(database: TestDatabase) {
  const { scope, school, grades, secondOfficer, director, principal } = await newGradedSchool(database, 64);
  const people: CorrectionPeople = { asker: scope, officer: secondOfficer, director, principal };
  return { scope, school, grades, people };
}
export type CorrectionSchool = Awaited<ReturnType<typeof newCorrectionSchool>>;

type Wrong = { record: ScoreRecord; field?: CorrectionField; before?: string | null; after: string };

/** A case about one value of a row of 學期成績. */
export async function openCaseOf(scope: Scope, { record, field = "score", before, after }: Wrong) {
  const { studentNumber, course } = record;
  const opened = await openCase(scope, {
    term: "112-1",
    source: "teacher",
    inReceiptWindow: false,
    reason: "calculation",
    words: "平時成績漏計",
    ...{ studentNumber, course, field, after },
    seenBefore: before === undefined ? record.score : before,
  });
  if (opened.kind !== "opened") throw new Error(JSON.stringify(opened));
  return opened.id;
}

/** Makes a move of a case as it is now. */
export async function moveNow(scope: Scope, caseId: number, move: CaseMove, note = "說明"): Promise<void> {
  const one = await findCase(scope, caseId);
  const moved = await moveCase(scope, {
    caseId,
    version: one?.version ?? 0,
    move,
    note,
    outsideReason: "段考後才發現",
  });
  if (moved.kind !== "moved") throw new Error(`${move}: ${JSON.stringify(moved)}`);
}

/** Takes a case to where approval is asked for, with evidence. */
export async function askApproval({ asker }: CorrectionPeople, caseId: number): Promise<void> {
  await moveNow(asker, caseId, "investigate");
  const bytes = new TextEncoder().encode("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
  const added = await addEvidence(asker, { caseId, name: "成績單.pdf", bytes });
  if (added.kind !== "added") throw new Error(JSON.stringify(added));
  await moveNow(asker, caseId, "ask-approval");
}

/** Takes a new case to where it is approved by everybody. */
export async function approveWhole(people: CorrectionPeople, caseId: number): Promise<void> {
  await askApproval(people, caseId);
  const { officer, director, principal } = people;
  for (const approver of [officer, director, principal]) await moveNow(approver, caseId, "approve");
}

/** More records of the same case, with values that they do not have. */
export async function addRecords(scope: Scope, caseId: number, count: number): Promise<void> {
  await inTransaction(scope, (trx) =>
    insertCorrectionRecords(
      trx,
      caseId,
      Array.from({ length: count }, (_, at) => ({
        studentNumber: `9${String(at).padStart(5, "0")}`,
        studentName: "林喆",
        classKey: null,
        className: null,
        seat: null,
        course: "國語文",
        teacher: null,
        field: "score" as const,
        before: "58",
        after: "63",
      })),
    ),
  );
}
