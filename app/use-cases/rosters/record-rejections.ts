import {
  type CandidateRow,
  type RejectedRow,
  rowThatCameBack,
  type TiedRejection,
} from "#app/domain/rosters/batches/rejections.ts";
import { mayBecomeResult } from "#app/domain/rosters/batches/submissions.ts";
import { books } from "#app/domain/rosters/books.ts";
import type { FileRefusal } from "#app/domain/tables/reasons.ts";
import { readFile } from "#app/imports/read-file.ts";
import { type RejectionsRefusal, readRejections } from "#app/imports/rosters/read-rejections.ts";
import type { Conservation } from "#app/imports/table-result.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findBatchExport } from "#db/queries/batch-exports.ts";
import { insertBatchRejections, listBatchRejections } from "#db/queries/batch-rejections.ts";
import {
  type BatchSubmission,
  findSubmission,
  updateSubmissionResult,
} from "#db/queries/batch-submissions.ts";
import { findBatch, lockBatch } from "#db/queries/batches.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { listRowsOfStudents, studentHasher } from "#db/queries/roster-rows.ts";
import { listStudentRecords } from "#db/queries/students.ts";
import { inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";

export type RecordRejectionsOutcome =
  | {
      kind: "recorded";
      /** rows = accepted + rejected + blank; rejected ones name nobody. */
      conservation: Conservation;
      /** Rows that were not known before, and of them those whose row of the book was found. */
      added: number;
      tied: number;
    }
  | { kind: "not-found" }
  | { kind: "refused"; reason: FileRefusal | RejectionsRefusal };

/**
 * Reads the rows that the central database did not take, from its file or from text that was pasted, and ties each to the
 * row of the book that was handed in. Rows that are known already are not kept twice. The submission is partly rejected
 * from then on.
 */
export async function recordRejections(
  scope: Scope,
  { submissionId, file }: { submissionId: number; file: { name: string; bytes: Uint8Array } },
): Promise<RecordRejectionsOutcome> {
  const submission = await findSubmission(scope, submissionId);
  if (!submission) return { kind: "not-found" };
  const raw = await readFile(file.name, file.bytes);
  if (!raw.ok) return { kind: "refused", reason: raw.refusal };
  const read = readRejections(raw.file);
  if (!read.ok) return { kind: "refused", reason: read.refusal };
  const tied = await tie(scope, submission, read.rows);
  return inTransaction(scope, async (trx) => {
    await lockBatch(trx, submission.batchId);
    const known = await listBatchRejections(trx, submissionId);
    const names = new Set(known.map(nameOf));
    const fresh = tied.filter((one) => {
      if (names.has(nameOf(one))) return false;
      names.add(nameOf(one));
      return true;
    });
    const { conservation } = read;
    const found = fresh.filter(({ rosterId }) => rosterId !== null).length;
    if (fresh.length > 0) {
      await insertBatchRejections(trx, submissionId, (known.at(-1)?.number ?? 0) + 1, fresh);
      const now = await findSubmission(trx, submissionId);
      if (now && mayBecomeResult(now.result, "partly-rejected")) {
        const { id, version } = now;
        await updateSubmissionResult(trx, { id, version, result: "partly-rejected" });
      }
      await writeAudit(trx, {
        action: "batch:reject",
        subject: `batch:${submission.batchId}/submission:${submissionId}`,
        changes: [
          { field: "sha256", from: null, to: raw.file.sha256 },
          { field: "rejectedRows", from: known.length, to: known.length + fresh.length },
          { field: "tiedRows", from: null, to: found },
        ],
      });
    }
    return { kind: "recorded", conservation, added: fresh.length, tied: found };
  });
}

function nameOf({ idNumber, studentNumber, course, reason }: RejectedRow): string {
  return JSON.stringify([idNumber, studentNumber, course, reason]);
}

async function tie(
  scope: SchoolScope,
  submission: BatchSubmission,
  rows: readonly RejectedRow[],
): Promise<TiedRejection[]> {
  const [made, numbers] = await Promise.all([
    findBatchExport(scope, submission.exportId),
    idNumbersOf(scope, submission, rows),
  ]);
  const hashOf = studentHasher(scope);
  const withHash = rows.map((row) => {
    const idNumber = row.idNumber ?? (row.studentNumber && numbers.get(row.studentNumber)) ?? null;
    return { ...row, studentHash: idNumber ? hashOf(idNumber) : null };
  });
  const handedIn = new Map(made?.books.map(({ rosterId, book }) => [rosterId, book]));
  const candidates = new Map<string, CandidateRow[]>();
  const hashes = [...new Set(withHash.flatMap(({ studentHash }) => studentHash ?? []))];
  for (let start = 0; start < hashes.length; start += studentsPerQuery) {
    const part = hashes.slice(start, start + studentsPerQuery);
    for (const { rosterId, studentHash, sheet: name, ...row } of await listRowsOfStudents(
      scope,
      [...handedIn.keys()],
      part,
    )) {
      const book = handedIn.get(rosterId);
      const sheet = book && books[book].sheets.find((one) => one.name === name);
      if (!sheet) continue;
      const ofStudent = candidates.get(studentHash);
      if (ofStudent) ofStudent.push({ rosterId, sheet, row });
      else candidates.set(studentHash, [{ rosterId, sheet, row }]);
    }
  }
  return withHash.map((row) => {
    const found = row.studentHash ? rowThatCameBack(row, candidates.get(row.studentHash) ?? []) : null;
    return {
      ...row,
      rosterId: found?.rosterId ?? null,
      sheet: found?.sheet.name ?? null,
      row: found?.row.number ?? null,
    };
  });
}

const studentsPerQuery = 500;

/** ID numbers by student number, where the answer names students by nothing else. */
async function idNumbersOf(
  scope: SchoolScope,
  submission: BatchSubmission,
  rows: readonly RejectedRow[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.every(({ idNumber }) => idNumber !== null)) return new Map();
  const batch = await findBatch(scope, submission.batchId);
  const students = batch && (await findCurrentDataset(scope, batch.term, "students"));
  if (!students) return new Map();
  const records = await listStudentRecords(scope, students.importId);
  return new Map(records.map(({ number, idNumber }) => [number, idNumber]));
}
