import type { SchoolScope } from "../scope.ts";

/** When each account last logged in, by its id; accounts that never did are not in it. Sessions end, the audit stays. */
export async function listLastSignIns(
  { db, schoolId }: SchoolScope,
  userId?: number,
): Promise<Map<number, string>> {
  let query = db
    .selectFrom("audit_entries")
    .select(({ fn }) => ["user_id as userId", fn.max("at").as("at")])
    .where("school_id", "=", schoolId)
    .where("user_id", "is not", null)
    .where("action", "=", "session:begin")
    .groupBy("user_id");
  if (userId !== undefined) query = query.where("user_id", "=", userId);
  const rows = await query.execute();
  return new Map(rows.flatMap((row) => (row.userId === null ? [] : [[row.userId, row.at] as const])));
}
