import type { SchoolScope } from "../scope.ts";

/** When each plan version in force was received, oldest first. Moments are UTC. */
export async function listPlanTimes({
  db,
  schoolId,
}: SchoolScope): Promise<{ fileName: string; receivedAt: string }[]> {
  return db
    .selectFrom("plan_versions as plan")
    .innerJoin("imports", (join) =>
      join.onRef("imports.school_id", "=", "plan.school_id").onRef("imports.id", "=", "plan.import_id"),
    )
    .select(["plan.file_name as fileName", "plan.received_at as receivedAt"])
    .where("plan.school_id", "=", schoolId)
    .where("imports.status", "=", "confirmed")
    .orderBy("plan.id")
    .limit(1000)
    .execute();
}
