import { createHash } from "node:crypto";
import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { QueryAnswer } from "#app/domain/course-codes/query-answers.ts";
import type { Database } from "../connect.ts";
import { newId } from "../dialect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

/** All answers ever given to a query of this kind and origin, of all terms, newest first. */
export async function listAnswersTo(
  scope: SchoolScope,
  kind: FindingKind,
  origin: string,
): Promise<QueryAnswer[]> {
  return answerRows(scope.db, scope.schoolId)
    .where("answer.origin_sha256", "=", originHash(kind, origin))
    .orderBy("answer.id", "desc")
    .limit(500)
    .execute();
}

/** All answers of a term, also those that were taken back. */
export async function listAnswersOfTerm({ db, schoolId }: SchoolScope, term: string): Promise<QueryAnswer[]> {
  return answersOfTerm(db, { schoolId, term });
}

const answersOfTerm = keptQuery((db, value: Value<{ schoolId: number; term: string }>) =>
  answerRows(db, value("schoolId"))
    .where("answer.term", "=", value("term"))
    .orderBy("answer.id")
    .limit(20_000),
);

/** The origins that have been answered in other terms: their notes can be offered again. */
export async function listOriginsAnsweredElsewhere(scope: SchoolScope, term: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom("query_answers")
    .select("origin")
    .distinct()
    .where("school_id", "=", scope.schoolId)
    .where("term", "!=", term)
    .where("withdrawn_at", "is", null)
    .limit(50_000)
    .execute();
  return rows.map(({ origin }) => origin);
}

export async function findAnswer(scope: SchoolScope, id: number): Promise<QueryAnswer | undefined> {
  return answerRows(scope.db, scope.schoolId).where("answer.id", "=", id).executeTakeFirst();
}

/** Gives the id. */
export async function insertAnswer(
  scope: InTransaction<Scope>,
  answer: { kind: FindingKind; origin: string; term: string; runId: number; note: string },
): Promise<number> {
  const result = await scope.db
    .insertInto("query_answers")
    .values({
      school_id: scope.schoolId,
      kind: answer.kind,
      origin: answer.origin,
      origin_sha256: originHash(answer.kind, answer.origin),
      term: answer.term,
      run_id: answer.runId,
      note: answer.note,
      answered_by: scope.user.id,
      answered_at: scope.now,
      withdrawn_at: null,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

/** Takes an answer back; it stays in the history. false when that has been done already. */
export async function withdrawAnswerRow(scope: InTransaction<SchoolScope>, id: number): Promise<boolean> {
  const result = await scope.db
    .updateTable("query_answers")
    .set({ withdrawn_at: scope.now })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function answerRows(db: Database, schoolId: Given<number>) {
  return db
    .selectFrom("query_answers as answer")
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "answer.school_id").onRef("users.id", "=", "answer.answered_by"),
    )
    .select([
      "answer.id",
      "answer.origin",
      "answer.term",
      "answer.run_id as runId",
      "answer.note",
      "users.display_name as by",
      "answer.answered_at as answeredAt",
      "answer.withdrawn_at as withdrawnAt",
    ])
    .where("answer.school_id", "=", schoolId);
}

/** Origins are longer than a key may be. */
function originHash(kind: FindingKind, origin: string): string {
  return createHash("sha256").update(`${kind}\n${origin}`).digest("hex");
}
