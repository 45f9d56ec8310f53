import type { CheckAnswer, CheckState, Doubt, ResultSource } from "#app/domain/grade-checks/check-results.ts";
import { insertRows } from "../bulk.ts";
import type { Database } from "../connect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { insertDoubts, readDoubts } from "./grade-check-doubts.ts";

/** An answer that came in, without the words of its doubts. */
export type StoredResult = {
  roundId: number;
  /** 1, 2, 3 … in the round. */
  number: number;
  studentNumber: string;
  /** The student's class when it was entered. */
  classKey: string;
  state: CheckState;
  source: ResultSource;
  /** Why it came after the end of the round. */
  lateReason: string | null;
  at: string;
  by: number | null;
};

export type ResultDraft = CheckAnswer & { studentNumber: string; classKey: string };

/** Adds answers to a round that is locked; gives the number of the last one. Seals the students' words. */
export async function insertResults(
  scope: InTransaction<Scope>,
  roundId: number,
  drafts: readonly ResultDraft[],
  { source, lateReason }: { source: ResultSource; lateReason: string | null },
): Promise<number> {
  const { db, schoolId } = scope;
  const before = await lastResultNumber(scope, roundId);
  await insertRows(
    db,
    "grade_check_results",
    drafts.map(({ studentNumber, classKey, state }, index) => ({
      school_id: schoolId,
      round_id: roundId,
      result_no: before + index + 1,
      student_number: studentNumber,
      class_key: classKey,
      state,
      source,
      late_reason: lateReason,
      recorded_at: scope.now,
      recorded_by: scope.user.id || null,
    })),
  );
  const doubted = drafts.map((draft, index) => ({
    number: before + index + 1,
    doubts: draft.state === "doubt" ? draft.doubts : [],
  }));
  await insertDoubts(scope, roundId, doubted);
  return before + drafts.length;
}

/** The number of the newest result of a round; 0 when there is none. What was seen of it is told by this number. */
export async function lastResultNumber({ db, schoolId }: SchoolScope, roundId: number): Promise<number> {
  const row = await db
    .selectFrom("grade_check_results")
    .select(({ fn }) => fn.max("result_no").as("last"))
    .where("school_id", "=", schoolId)
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** The newest result of every student of a round who has one, by student number. */
export async function listNewestResults(
  { db, schoolId }: SchoolScope,
  roundId: number,
): Promise<Map<string, StoredResult>> {
  const rows = await newestRows(db, schoolId)
    .where("result.round_id", "=", roundId)
    .orderBy("result.result_no")
    .execute();
  return new Map(rows.map((row) => [row.studentNumber, row]));
}

/** The newest result of every student in any round of a term: what a later round says replaces an earlier one. */
export async function listNewestInTerm(
  { db, schoolId }: SchoolScope,
  term: string,
): Promise<Map<string, StoredResult>> {
  const rows = await newestRows(db, schoolId)
    .innerJoin("grade_check_rounds as round", (join) =>
      join.onRef("round.school_id", "=", "result.school_id").onRef("round.id", "=", "result.round_id"),
    )
    .where("round.term", "=", term)
    .orderBy("result.recorded_at")
    .orderBy("round.round_no")
    .execute();
  // One that was taken back says nothing, and does not hide what another round says.
  return new Map(rows.filter(({ state }) => state !== "withdrawn").map((row) => [row.studentNumber, row]));
}

/** All that was entered for a student in a round, newest first, with the doubts in clear. */
export async function listResultsOf(
  scope: SchoolScope,
  roundId: number,
  studentNumber: string,
): Promise<(StoredResult & { doubts: Doubt[] })[]> {
  const rows = await resultRows(scope.db, scope.schoolId)
    .where("result.round_id", "=", roundId)
    .where("result.student_number", "=", studentNumber)
    .orderBy("result.result_no", "desc")
    .limit(1000)
    .execute();
  const doubts = await readDoubts(scope, roundId, rows);
  return rows.map((row) => ({ ...row, doubts: doubts.get(row.number) ?? [] }));
}

/** A doubt that is open: of the newest result of a student in a round. `at` is UTC, `by` an account. */
export type OpenDoubt = {
  roundId: number;
  /** With `doubtNumber`, which doubt it is, for good: results are never changed. */
  resultNumber: number;
  doubtNumber: number;
  studentNumber: string;
  course: string | null;
  words: string;
  at: string;
  by: number | null;
};

/** The doubts of the newest results of students, of one round or all; whoever shows the words must be allowed to. */
export async function listDoubts(
  scope: SchoolScope,
  { roundId }: { roundId?: number } = {},
): Promise<OpenDoubt[]> {
  let query = newestRows(scope.db, scope.schoolId).where("result.state", "=", "doubt");
  if (roundId !== undefined) query = query.where("result.round_id", "=", roundId);
  const results = await query.orderBy("result.round_id").orderBy("result.result_no").execute();
  const open: OpenDoubt[] = [];
  for (const round of new Set(results.map((result) => result.roundId))) {
    const own = results.filter((result) => result.roundId === round);
    const doubts = await readDoubts(scope, round, own);
    for (const { number, studentNumber, at, by } of own)
      for (const [index, doubt] of (doubts.get(number) ?? []).entries())
        open.push({
          ...{ roundId: round, resultNumber: number, doubtNumber: index + 1, studentNumber },
          ...{ ...doubt, at, by },
        });
  }
  return open;
}

function resultRows(db: Database, schoolId: number) {
  return db
    .selectFrom("grade_check_results as result")
    .select(["result.round_id as roundId", "result.result_no as number"])
    .select(["result.student_number as studentNumber", "result.class_key as classKey", "result.state"])
    .select(["result.source", "result.late_reason as lateReason", "result.recorded_at as at"])
    .select("result.recorded_by as by")
    .where("result.school_id", "=", schoolId);
}

function newestRows(db: Database, schoolId: number) {
  const newest = db
    .selectFrom("grade_check_results")
    .select(["round_id", "student_number"])
    .select(({ fn }) => fn.max("result_no").as("result_no"))
    .where("school_id", "=", schoolId)
    .groupBy(["round_id", "student_number"])
    .as("newest");
  return resultRows(db, schoolId).innerJoin(newest, (join) =>
    join.onRef("newest.round_id", "=", "result.round_id").onRef("newest.result_no", "=", "result.result_no"),
  );
}
