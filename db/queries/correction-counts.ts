import type { CountedCase } from "#app/domain/grade-corrections/case-statistics.ts";
import type { SchoolScope } from "../scope.ts";

/** More cases than a school has in all its years here. */
const most = 50_000;

/** Every case of the school as statistics count it, with how many records it has; nothing sealed is opened. */
export async function listCountedCases({ db, schoolId }: SchoolScope): Promise<CountedCase[]> {
  const [cases, counts] = await Promise.all([
    db
      .selectFrom("correction_cases")
      .select(["id", "term", "case_no as number", "state", "reason", "cause", "is_pattern"])
      .select(["opened_on as openedOn", "ended_at as endedAt"])
      .where("school_id", "=", schoolId)
      .orderBy("id")
      .limit(most)
      .execute(),
    db
      .selectFrom("correction_records")
      .select(({ fn }) => ["case_id as id", fn.countAll().as("records")])
      .where("school_id", "=", schoolId)
      .groupBy("case_id")
      .execute(),
  ]);
  const records = new Map(counts.map((one) => [one.id, Number(one.records)]));
  return cases.map(({ is_pattern, ...row }) => ({
    ...row,
    isPattern: is_pattern === 1,
    records: records.get(row.id) ?? 0,
  }));
}
