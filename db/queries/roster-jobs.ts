import type { JobInput } from "#app/domain/jobs/kinds.ts";
import type { SchoolScope } from "../scope.ts";

/** A book that waits to be read or checked, or is being. */
export type ActiveCheck = { jobId: number; state: "queued" | "running"; rosterId: number; batchId: number };

/** The checks of a school that wait or run, oldest first. */
export async function listActiveChecks({ db, schoolId }: SchoolScope): Promise<ActiveCheck[]> {
  const rows = await db
    .selectFrom("jobs")
    .select(["id as jobId", "state", "input"])
    .where("school_id", "=", schoolId)
    .where("state", "in", ["queued", "running"])
    .where("kind", "=", "check-roster")
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.flatMap(({ jobId, state, input }) => {
    if (state !== "queued" && state !== "running") return [];
    const { rosterId, batchId }: JobInput<"check-roster"> = JSON.parse(input);
    return [{ jobId, state, rosterId, batchId }];
  });
}
