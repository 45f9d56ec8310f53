import type { CheckState, Doubt } from "#app/domain/grade-checks/check-results.ts";
import { insertRows } from "../bulk.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";

/** Keeps the doubts of a result, sealed: a student's words may say anything of anybody. */
export async function insertDoubts(
  { db, schoolId, vault }: InTransaction<SchoolScope>,
  roundId: number,
  results: readonly { number: number; doubts: readonly Doubt[] }[],
): Promise<void> {
  const rows = results.flatMap(({ number: resultNo, doubts }) =>
    doubts.map(({ course, words }, at) => ({
      school_id: schoolId,
      round_id: roundId,
      result_no: resultNo,
      doubt_no: at + 1,
      course,
      words: vault.seal(words, placeOf({ schoolId, roundId, resultNo, doubtNo: at + 1 })),
    })),
  );
  await insertRows(db, "grade_check_doubts", rows);
}

/** The doubts of results of one round, in clear, by the number of the result; in their order. */
export async function readDoubts(
  { db, schoolId, vault }: SchoolScope,
  roundId: number,
  results: readonly { number: number; state: CheckState }[],
): Promise<Map<number, Doubt[]>> {
  const numbers = results.filter(({ state }) => state === "doubt").map(({ number }) => number);
  const found = new Map<number, Doubt[]>();
  for (let start = 0; start < numbers.length; start += numbersPerQuery) {
    const rows = await db
      .selectFrom("grade_check_doubts")
      .select(["result_no as resultNo", "doubt_no as doubtNo", "course", "words"])
      .where("school_id", "=", schoolId)
      .where("round_id", "=", roundId)
      .where("result_no", "in", numbers.slice(start, start + numbersPerQuery))
      .orderBy("result_no")
      .orderBy("doubt_no")
      .execute();
    for (const { resultNo, doubtNo, course, words } of rows) {
      const doubt = { course, words: vault.open(words, placeOf({ schoolId, roundId, resultNo, doubtNo })) };
      const known = found.get(resultNo);
      if (known) known.push(doubt);
      else found.set(resultNo, [doubt]);
    }
  }
  return found;
}

const numbersPerQuery = 500;

type Place = { schoolId: number; roundId: number; resultNo: number; doubtNo: number };

function placeOf({ schoolId, roundId, resultNo, doubtNo }: Place): string {
  return `school ${schoolId}, check round ${roundId}, result ${resultNo}, doubt ${doubtNo}`;
}
