import type { CheckRound, ShownColumn } from "#app/domain/grade-checks/check-round.ts";
import type { RoundDraft } from "#app/domain/grade-checks/read-check-round.ts";
import { forUpdate, newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

export type StoredRound = CheckRound & {
  id: number;
  term: string;
  version: number;
  createdAt: string;
  createdBy: number | null;
};

/** The next round of a term. Of two made at once the second throws; `isDuplicate` in db/dialect.ts recognises it. */
export async function insertRound(
  scope: InTransaction<Scope>,
  term: string,
  round: RoundDraft,
): Promise<{ id: number; number: number }> {
  const { db, schoolId } = scope;
  const last = await db
    .selectFrom("grade_check_rounds")
    .select(({ fn }) => fn.max("round_no").as("number"))
    .where("school_id", "=", schoolId)
    .where("term", "=", term)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  const result = await db
    .insertInto("grade_check_rounds")
    .values({
      school_id: schoolId,
      term,
      round_no: number,
      ...columnsOf(round),
      created_at: scope.now,
      created_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  return { id: newId(result), number };
}

/** false when somebody else changed the round since `version` was read. */
export async function updateRound(
  { db, schoolId }: InTransaction<SchoolScope>,
  { id, version }: { id: number; version: number },
  round: RoundDraft,
): Promise<boolean> {
  const result = await db
    .updateTable("grade_check_rounds")
    .set({ ...columnsOf(round), version: version + 1 })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** One without results, with what was uploaded and never confirmed; false when somebody changed it meanwhile. */
export async function deleteRound(
  { db, schoolId }: InTransaction<SchoolScope>,
  { id, version }: { id: number; version: number },
): Promise<boolean> {
  await db
    .deleteFrom("grade_check_uploads")
    .where("school_id", "=", schoolId)
    .where("round_id", "=", id)
    .execute();
  const result = await db
    .deleteFrom("grade_check_rounds")
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function findRound(scope: SchoolScope, id: number): Promise<StoredRound | undefined> {
  const row = await roundRows(scope).where("round.id", "=", id).executeTakeFirst();
  return row && toRound(row);
}

/** Held until the transaction ends: results are numbered under it, and nobody changes the round meanwhile. */
export async function lockRound(
  scope: InTransaction<SchoolScope>,
  id: number,
): Promise<StoredRound | undefined> {
  const { db, schoolId } = scope;
  const held = db
    .selectFrom("grade_check_rounds")
    .select("id")
    .where("school_id", "=", schoolId)
    .where("id", "=", id);
  return (await forUpdate(db, held).executeTakeFirst()) && findRound(scope, id);
}

/** The rounds of a term in their order. */
export async function listRounds(scope: SchoolScope, term: string): Promise<StoredRound[]> {
  const rows = await roundRows(scope)
    .where("round.term", "=", term)
    .orderBy("round.round_no")
    .limit(1000)
    .execute();
  return rows.map(toRound);
}

function columnsOf({ opensOn, closesOn, basis, grades, classKeys, shown }: RoundDraft) {
  return {
    opens_on: opensOn,
    closes_on: closesOn,
    letter_id: basis.kind === "letter" ? basis.letterId : null,
    decision: basis.kind === "decision" ? basis.words : null,
    grades: JSON.stringify(grades),
    class_keys: JSON.stringify(classKeys),
    shown: JSON.stringify(shown),
  };
}

function roundRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("grade_check_rounds as round")
    .leftJoin("letters as letter", (join) =>
      join.onRef("letter.school_id", "=", "round.school_id").onRef("letter.id", "=", "round.letter_id"),
    )
    .select(["round.id", "round.term", "round.round_no as number", "round.opens_on as opensOn"])
    .select(["round.closes_on as closesOn", "round.letter_id as letterId", "letter.number as letterNumber"])
    .select(["round.decision", "round.grades", "round.class_keys as classKeys", "round.shown"])
    .select(["round.version", "round.created_at as createdAt", "round.created_by as createdBy"])
    .where("round.school_id", "=", schoolId);
}

type RoundRow = Awaited<ReturnType<ReturnType<typeof roundRows>["executeTakeFirstOrThrow"]>>;

function toRound({ letterId, letterNumber, decision, ...row }: RoundRow): StoredRound {
  const grades: number[] = JSON.parse(row.grades);
  const classKeys: string[] = JSON.parse(row.classKeys);
  const shown: ShownColumn[] = JSON.parse(row.shown);
  return {
    ...row,
    ...{ grades, classKeys, shown },
    basis:
      letterId === null
        ? { kind: "decision", words: decision ?? "" }
        : { kind: "letter", letterId, number: letterNumber ?? "" },
  };
}
