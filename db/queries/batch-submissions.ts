import type { HandedIn } from "#app/domain/grade-corrections/resubmission.ts";
import type { SubmissionChannel, SubmissionResult } from "#app/domain/rosters/batches/submissions.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { Division } from "#app/domain/rosters/divisions.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

/** That an export was handed in. */
export type BatchSubmission = {
  id: number;
  batchId: number;
  exportId: number;
  exportNumber: number;
  /** YYYY-MM-DD */
  submittedOn: string;
  channel: SubmissionChannel;
  note: string;
  result: SubmissionResult;
  version: number;
  recordedAt: string;
  by: string;
};

/** Gives the id. */
export async function insertSubmission(
  scope: InTransaction<Scope>,
  draft: Pick<BatchSubmission, "batchId" | "exportId" | "submittedOn" | "channel" | "note" | "result">,
): Promise<number> {
  const result = await scope.db
    .insertInto("batch_submissions")
    .values({
      school_id: scope.schoolId,
      batch_id: draft.batchId,
      export_id: draft.exportId,
      submitted_on: draft.submittedOn,
      channel: draft.channel,
      note: draft.note,
      result: draft.result,
      recorded_at: scope.now,
      recorded_by: scope.user.id,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

export async function findSubmission(scope: SchoolScope, id: number): Promise<BatchSubmission | undefined> {
  return submissionRows(scope).where("submission.id", "=", id).executeTakeFirst();
}

/** The submissions of a batch, newest first. */
export async function listSubmissions(scope: SchoolScope, batchId: number): Promise<BatchSubmission[]> {
  return submissionRows(scope)
    .where("submission.batch_id", "=", batchId)
    .orderBy("submission.id", "desc")
    .limit(1000)
    .execute();
}

/** false when somebody else changed it since `version` was read. */
export async function updateSubmissionResult(
  { db, schoolId }: InTransaction<SchoolScope>,
  { id, version, result }: { id: number; version: number; result: SubmissionResult },
): Promise<boolean> {
  const updated = await db
    .updateTable("batch_submissions")
    .set({ result, version: version + 1 })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** A version of a book that was handed in, and in which batch. */
export type SubmittedBook = {
  submissionId: number;
  batchId: number;
  term: string;
  grades: readonly number[];
  book: BookKind;
  rosterId: number;
};

/** The books of a division that were handed in and not sent back as a whole; the newest submission first. */
export async function listSubmittedBooks(
  scope: SchoolScope,
  division: Division,
  books: readonly BookKind[],
): Promise<SubmittedBook[]> {
  if (books.length === 0) return [];
  const rows = await submittedBooks(scope)
    .select(["submission.id as submissionId", "submission.batch_id as batchId", "batch.term"])
    .select(["batch.grades", "made.book", "made.roster_id as rosterId"])
    .where("submission.result", "!=", "rejected")
    .where("batch.division", "=", division)
    .where("made.book", "in", [...books])
    .orderBy("submission.id", "desc")
    .limit(2000)
    .execute();
  return rows.map(({ grades, ...row }) => ({ ...row, grades: JSON.parse(grades) }));
}

/** The books that were handed in, each with its submission and batch. */
function submittedBooks({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("batch_submissions as submission")
    .innerJoin("batches as batch", (join) =>
      join
        .onRef("batch.school_id", "=", "submission.school_id")
        .onRef("batch.id", "=", "submission.batch_id"),
    )
    .innerJoin("batch_export_books as made", (join) =>
      join
        .onRef("made.school_id", "=", "submission.school_id")
        .onRef("made.export_id", "=", "submission.export_id"),
    )
    .where("submission.school_id", "=", schoolId);
}

function submissionRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("batch_submissions as submission")
    .innerJoin("batch_exports as made", (join) =>
      join.onRef("made.school_id", "=", "submission.school_id").onRef("made.id", "=", "submission.export_id"),
    )
    .innerJoin("users", (join) =>
      join
        .onRef("users.school_id", "=", "submission.school_id")
        .onRef("users.id", "=", "submission.recorded_by"),
    )
    .select(["submission.id", "submission.batch_id as batchId", "submission.export_id as exportId"])
    .select(["made.number as exportNumber", "submission.submitted_on as submittedOn"])
    .select(["submission.channel", "submission.note", "submission.result", "submission.version"])
    .select(["submission.recorded_at as recordedAt", "users.display_name as by"])
    .where("submission.school_id", "=", schoolId);
}

/** What of a term was handed in, with the books of each, in the order it was recorded. */
export async function listHandedIn(scope: SchoolScope, term: string): Promise<HandedIn[]> {
  const rows = await submittedBooks(scope)
    .select(["submission.id", "submission.recorded_at as recordedAt", "submission.result", "made.book"])
    .where("batch.term", "=", term)
    .orderBy("submission.id")
    .limit(10_000)
    .execute();
  const found = new Map<number, HandedIn & { books: BookKind[] }>();
  for (const { id, book, ...facts } of rows) {
    const one = found.get(id) ?? { ...facts, submissionId: id, books: [] };
    one.books.push(book);
    found.set(id, one);
  }
  return [...found.values()];
}
