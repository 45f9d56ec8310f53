import type { PlanOutline } from "#app/domain/course-codes/plan-order.ts";
import type { SchoolScope } from "../scope.ts";

/** A plan version as lists show it; whose import was undone is `undoneAt`, and no longer in force. */
export type PlanLine = {
  id: number;
  form: "new" | "old";
  year: number;
  sha256: string;
  marks: readonly { type: string; md5: string }[];
  fileName: string;
  receivedAt: string;
  /** Name of who confirmed the import; null for the console itself. */
  receivedBy: string | null;
  undoneAt: string | null;
  courses: number;
  deletions: number;
  /** Programme codes, of 16 characters, that the file speaks of. */
  programmes: readonly string[];
};

/** All versions, also those of undone imports, in the order they were received; at most 1,000. */
export async function listPlanLines(scope: SchoolScope): Promise<PlanLine[]> {
  const [plans, courses, deletions] = await Promise.all([
    scope.db
      .selectFrom("plan_versions as plan")
      .innerJoin("imports", (join) =>
        join.onRef("imports.school_id", "=", "plan.school_id").onRef("imports.id", "=", "plan.import_id"),
      )
      .leftJoin("users", (join) =>
        join.onRef("users.school_id", "=", "plan.school_id").onRef("users.id", "=", "imports.confirmed_by"),
      )
      .select(["plan.id", "plan.form", "plan.year", "plan.sha256", "plan.marks"])
      .select(["plan.file_name as fileName", "plan.received_at as receivedAt"])
      .select(["users.display_name as receivedBy", "imports.undone_at as undoneAt", "imports.status"])
      .where("plan.school_id", "=", scope.schoolId)
      .where("imports.status", "in", ["confirmed", "undone"])
      .orderBy("plan.id")
      .limit(1000)
      .execute(),
    rowsByProgramme(scope, "plan_courses"),
    rowsByProgramme(scope, "plan_deletions"),
  ]);
  return plans.map(({ marks, status, undoneAt, ...plan }) => {
    const [taught, gone] = [courses.get(plan.id) ?? [], deletions.get(plan.id) ?? []];
    return {
      ...plan,
      marks: JSON.parse(marks),
      undoneAt: status === "undone" ? (undoneAt ?? plan.receivedAt) : null,
      courses: sum(taught),
      deletions: sum(gone),
      programmes: [...new Set([...taught, ...gone].map(({ programme }) => programme))].sort(),
    };
  });
}

/** The versions in force, as far as their place among one another goes. */
export function outlinesInForce(lines: readonly PlanLine[]): PlanOutline[] {
  return lines.filter(({ undoneAt }) => undoneAt === null);
}

type ProgrammeRows = { programme: string; rows: number };

async function rowsByProgramme(
  { db, schoolId }: SchoolScope,
  table: "plan_courses" | "plan_deletions",
): Promise<Map<number, ProgrammeRows[]>> {
  const rows = await db
    .selectFrom(table)
    .select(({ fn, val }) => [
      "plan_version_id as planId",
      fn<string>("substr", ["code", val(1), val(16)]).as("programme"),
      fn.countAll().as("rows"),
    ])
    .where("school_id", "=", schoolId)
    .groupBy(["plan_version_id", "programme"])
    .execute();
  const byPlan = new Map<number, ProgrammeRows[]>();
  for (const row of rows) {
    const group = byPlan.get(row.planId) ?? [];
    group.push({ programme: row.programme, rows: Number(row.rows) });
    byPlan.set(row.planId, group);
  }
  return byPlan;
}

function sum(groups: readonly ProgrammeRows[]): number {
  return groups.reduce((total, { rows }) => total + rows, 0);
}
