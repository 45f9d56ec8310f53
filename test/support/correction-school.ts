import type { CaseMove } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { addEvidence } from "#app/use-cases/corrections/add-evidence.ts";
import { moveCase } from "#app/use-cases/corrections/move-case.ts";
import { openCase } from "#app/use-cases/corrections/open-case.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { insertCorrectionRecords } from "#db/queries/correction-records.ts";
import { findCurrentDataset, moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertImport, updateImport } from "#db/queries/imports.ts";
import { insertScores } from "#db/queries/scores.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { inventScores } from "#db/seed/scores.ts";
import { newComparableSchool } from "./compared-school.ts";
import type { TestDatabase } from "./databases.ts";
import { keepScores } from "./keep-school.ts";
import { asNewUser } from "./scopes.ts";

/** A school with 學期成績 in force, and one person for each step of a correction. */
export async function newCorrectionSchool(database: TestDatabase) {
  const { scope, school } = await newComparableSchool(database, "none", ["academic-officer"], 64);
  const { grades } = inventScores(school);
  await keepScores(scope, "grades", grades);
  const people = {
    asker: scope,
    officer: await asNewUser(scope, ["academic-officer"]),
    director: await asNewUser(scope, ["academic-director"]),
    principal: await asNewUser(scope, ["principal"]),
  };
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
export async function askApproval({ people }: CorrectionSchool, caseId: number): Promise<void> {
  await moveNow(people.asker, caseId, "investigate");
  const bytes = new TextEncoder().encode("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
  const added = await addEvidence(people.asker, { caseId, name: "成績單.pdf", bytes });
  if (added.kind !== "added") throw new Error(JSON.stringify(added));
  await moveNow(people.asker, caseId, "ask-approval");
}

/** Takes a new case to where it is approved by everybody. */
export async function approveWhole(school: CorrectionSchool, caseId: number): Promise<void> {
  await askApproval(school, caseId);
  const { officer, director, principal } = school.people;
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

/** As if 學期成績 had been imported again, laid over those in force. */
export async function importScoresAgain(scope: Scope, records: readonly ScoreRecord[]): Promise<void> {
  await inTransaction(scope, async (trx) => {
    const now = await findCurrentDataset(trx, "112-1", "grades");
    const file = { fileId: null, fileName: "學期成績-2.xlsx", sha256: "2".repeat(64) };
    const importId = await insertImport(trx, { kind: "grades", term: "112-1", mode: "partial", ...file });
    await updateImport(trx, importId, 1, { status: "confirmed", basedOn: now?.importId ?? null });
    await insertScores(trx, importId, records);
    const pointer = { term: "112-1", slot: "grades", importId } as const;
    await moveCurrentDataset(trx, { ...pointer, version: now?.version ?? null });
  });
}
