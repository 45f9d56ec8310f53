import type { RosterAnswer } from "#app/domain/rosters/roster-answers.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

/** All answers ever given to causes of these origins, of all terms, newest first. */
export async function listRosterAnswersTo(
  scope: SchoolScope,
  origins: readonly string[],
): Promise<RosterAnswer[]> {
  if (origins.length === 0) return [];
  const rows = await answerRows(scope)
    .where("answer.origin", "in", [...origins])
    .orderBy("answer.id", "desc")
    .limit(5000)
    .execute();
  return rows.map((row) => toAnswer(scope, row));
}

/** All answers of a batch, also those that were taken back. */
export async function listAnswersOfBatch(scope: SchoolScope, batchId: number): Promise<RosterAnswer[]> {
  const rows = await answerRows(scope)
    .where("answer.batch_id", "=", batchId)
    .orderBy("answer.id")
    .limit(20_000)
    .execute();
  return rows.map((row) => toAnswer(scope, row));
}

export type NewAnswer = Pick<
  RosterAnswer,
  "origin" | "batchId" | "rosterId" | "note" | "findings" | "content"
> & { rule: string };

/** Gives the id. */
export async function insertRosterAnswer(scope: InTransaction<Scope>, answer: NewAnswer): Promise<number> {
  const { db, schoolId, vault } = scope;
  const result = await db
    .insertInto("roster_answers")
    .values({
      school_id: schoolId,
      origin: answer.origin,
      rule: answer.rule,
      batch_id: answer.batchId,
      roster_id: answer.rosterId,
      note: vault.seal(answer.note, placeOf(schoolId, answer.origin)),
      findings: answer.findings,
      content_hash: answer.content,
      answered_by: scope.user.id,
      answered_at: scope.now,
      withdrawn_at: null,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

/** Takes an answer back; it stays in the history. false when that has been done already. */
export async function withdrawRosterAnswer(scope: InTransaction<SchoolScope>, id: number): Promise<boolean> {
  const result = await scope.db
    .updateTable("roster_answers")
    .set({ withdrawn_at: scope.now })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function answerRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("roster_answers as answer")
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "answer.school_id").onRef("users.id", "=", "answer.answered_by"),
    )
    .innerJoin("batches as batch", (join) =>
      join.onRef("batch.school_id", "=", "answer.school_id").onRef("batch.id", "=", "answer.batch_id"),
    )
    .select(["answer.id", "answer.origin", "answer.batch_id as batchId", "batch.term"])
    .select(["answer.roster_id as rosterId", "answer.note", "answer.findings"])
    .select(["answer.content_hash as content", "users.display_name as by"])
    .select(["answer.answered_at as answeredAt", "answer.withdrawn_at as withdrawnAt"])
    .where("answer.school_id", "=", schoolId);
}

function toAnswer({ vault, schoolId }: SchoolScope, row: RosterAnswer): RosterAnswer {
  return { ...row, note: vault.open(row.note, placeOf(schoolId, row.origin)) };
}

function placeOf(schoolId: number, origin: string): string {
  return `school ${schoolId}, answer to roster cause ${origin}`;
}
