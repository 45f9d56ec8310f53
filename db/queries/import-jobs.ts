import type { SchoolScope, Scope } from "../scope.ts";
import { findJob, type Job } from "./jobs.ts";

const kinds = ["read-import", "store-import"] as const;

/** The last job about an import, or the last of one kind: what reads it or stores it, or how that ended. */
export async function findImportJob(
  scope: SchoolScope,
  importId: number,
  term: string,
  kind?: (typeof kinds)[number],
): Promise<Job | undefined> {
  const row = await scope.db
    .selectFrom("jobs")
    .select("id")
    .where("school_id", "=", scope.schoolId)
    .where("kind", "in", kind === undefined ? [...kinds] : [kind])
    .where("input", "=", JSON.stringify({ importId, term }))
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && findJob(scope, row.id);
}

/** Imports that are being read or stored now, by id. */
export async function listImportsAtWork(scope: SchoolScope): Promise<Map<number, Job["kind"]>> {
  const rows = await scope.db
    .selectFrom("jobs")
    .select(["kind", "input"])
    .where("school_id", "=", scope.schoolId)
    .where("state", "in", ["queued", "running"])
    .where("kind", "in", [...kinds])
    .limit(1000)
    .execute();
  return new Map(rows.map(({ kind, input }) => [JSON.parse(input).importId, kind]));
}

/** Their maker has seen on the page of imports how these ended. */
export async function markImportJobsSeen(scope: Scope): Promise<void> {
  const unseen = await scope.db
    .selectFrom("jobs")
    .select("id")
    .where("school_id", "=", scope.schoolId)
    .where("created_by", "=", scope.user.id)
    .where("seen_at", "is", null)
    .where("state", "in", ["done", "failed", "cancelled"])
    .where("kind", "in", [...kinds])
    .limit(500)
    .execute();
  if (unseen.length === 0) return;
  await scope.db
    .updateTable("jobs")
    .set({ seen_at: scope.now })
    .where("school_id", "=", scope.schoolId)
    .where(
      "id",
      "in",
      unseen.map(({ id }) => id),
    )
    .execute();
}
