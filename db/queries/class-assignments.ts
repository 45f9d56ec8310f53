import { insertRows } from "../bulk.ts";
import type { SchoolScope, Scope } from "../scope.ts";
import type { ClassAssignmentsTable } from "../tables/people.ts";

export type ClassAssignment = { userId: number; duty: ClassAssignmentsTable["duty"]; classKey: string };

/** Who looks after which class in a term. */
export async function listClassAssignments(scope: SchoolScope, term: string): Promise<ClassAssignment[]> {
  return scope.db
    .selectFrom("class_assignments")
    .select(["user_id as userId", "duty", "class_key as classKey"])
    .where("school_id", "=", scope.schoolId)
    .where("term", "=", term)
    .orderBy("class_key")
    .limit(10_000)
    .execute();
}

/** Classes to which the acting person is limited in a term; null when the permission reaches the whole school. */
export async function listOwnClassKeys(scope: Scope, term: string): Promise<readonly string[] | null> {
  if (scope.reach === "school") return null;
  const rows = await scope.db
    .selectFrom("class_assignments")
    .select("class_key")
    .distinct()
    .where("school_id", "=", scope.schoolId)
    .where("user_id", "=", scope.user.id)
    .where("term", "=", term)
    .limit(1000)
    .execute();
  return rows.map((row) => row.class_key);
}

/** Replaces the classes of one person in one term. */
export async function replaceClassAssignments(
  scope: SchoolScope,
  term: string,
  userId: number,
  assignments: readonly Omit<ClassAssignment, "userId">[],
): Promise<void> {
  await scope.db
    .deleteFrom("class_assignments")
    .where("school_id", "=", scope.schoolId)
    .where("term", "=", term)
    .where("user_id", "=", userId)
    .execute();
  const key = { school_id: scope.schoolId, term, user_id: userId };
  const rows = assignments.map(({ duty, classKey }) => ({ ...key, duty, class_key: classKey }));
  await insertRows(scope.db, "class_assignments", rows);
}
