import type { PlanCourse, PlanDeletion, PlanVersion } from "#app/domain/course-codes/model.ts";
import { insertRows } from "../bulk.ts";
import { newId } from "../dialect.ts";
import type { SchoolScope } from "../scope.ts";

/** A plan version without its courses. */
export type ListedPlan = {
  id: number;
  importId: number;
  form: "new" | "old";
  year: number;
  sha256: string;
  marks: readonly { type: string; md5: string }[];
  fileName: string;
  receivedAt: string;
};

/** Keeps a plan file as the newest version; gives its id. */
export async function insertPlanVersion(
  scope: SchoolScope,
  importId: number,
  plan: Omit<PlanVersion, "id">,
  fileName: string,
): Promise<number> {
  const { db, schoolId } = scope;
  const result = await db
    .insertInto("plan_versions")
    .values({
      school_id: schoolId,
      import_id: importId,
      form: plan.form,
      year: plan.year,
      sha256: plan.sha256,
      marks: JSON.stringify(plan.marks),
      file_name: fileName.slice(0, 255),
      received_at: scope.now,
    })
    .executeTakeFirstOrThrow();
  const id = newId(result);
  const key = { school_id: schoolId, plan_version_id: id };
  const courses = plan.courses.map(({ code, name, credits, modes, attribute }, i) => ({
    ...key,
    course_no: i + 1,
    code,
    name,
    credits,
    modes,
    attribute,
  }));
  const deletions = plan.deletions.map(({ code, replacedBy }, i) => ({
    ...key,
    deletion_no: i + 1,
    code,
    replaced_by: replacedBy,
  }));
  await insertRows(db, "plan_courses", courses);
  await insertRows(db, "plan_deletions", deletions);
  return id;
}

/** The versions in force, in the order they were received; those of undone imports are left out. */
export async function listPlans(scope: SchoolScope): Promise<ListedPlan[]> {
  const rows = await planRows(scope)
    .innerJoin("imports", (join) =>
      join
        .onRef("imports.school_id", "=", "plan_versions.school_id")
        .onRef("imports.id", "=", "plan_versions.import_id"),
    )
    .where("imports.status", "=", "confirmed")
    .orderBy("plan_versions.id")
    .limit(1000)
    .execute();
  return rows.map(toListedPlan);
}

export async function findPlan(scope: SchoolScope, id: number): Promise<ListedPlan | undefined> {
  const row = await planRows(scope).where("plan_versions.id", "=", id).executeTakeFirst();
  return row && toListedPlan(row);
}

/** Whole versions in the order they were received, also of imports undone since: a run names what it compared with. */
export async function readPlanVersions(scope: SchoolScope, ids: readonly number[]): Promise<PlanVersion[]> {
  if (ids.length === 0) return [];
  const [plans, courses, deletions] = await Promise.all([
    planRows(scope)
      .where("plan_versions.id", "in", [...ids])
      .orderBy("plan_versions.id")
      .execute(),
    courseRows(scope)
      .where("plan_version_id", "in", [...ids])
      .execute(),
    deletionRows(scope)
      .where("plan_version_id", "in", [...ids])
      .execute(),
  ]);
  const coursesOf = groupByPlan(courses, ({ planId: _, ...course }): PlanCourse => course);
  const deletionsOf = groupByPlan(deletions, ({ planId: _, ...deletion }): PlanDeletion => deletion);
  return plans.map(toListedPlan).map(({ id, form, year, marks, sha256 }) => ({
    id: String(id),
    form,
    year,
    marks,
    sha256,
    courses: coursesOf.get(id) ?? [],
    deletions: deletionsOf.get(id) ?? [],
  }));
}

function planRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("plan_versions")
    .select(["plan_versions.id", "plan_versions.import_id as importId", "plan_versions.form"])
    .select(["plan_versions.year", "plan_versions.sha256", "plan_versions.marks"])
    .select(["plan_versions.file_name as fileName", "plan_versions.received_at as receivedAt"])
    .where("plan_versions.school_id", "=", schoolId);
}

function courseRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("plan_courses")
    .select(["plan_version_id as planId", "code", "name", "credits", "modes", "attribute"])
    .where("school_id", "=", schoolId)
    .orderBy("plan_version_id")
    .orderBy("course_no");
}

function deletionRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("plan_deletions")
    .select(["plan_version_id as planId", "code", "replaced_by as replacedBy"])
    .where("school_id", "=", schoolId)
    .orderBy("plan_version_id")
    .orderBy("deletion_no");
}

function groupByPlan<R extends { planId: number }, T>(
  rows: readonly R[],
  part: (row: R) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.planId) ?? [];
    group.push(part(row));
    groups.set(row.planId, group);
  }
  return groups;
}

function toListedPlan(row: Omit<ListedPlan, "marks"> & { marks: string }): ListedPlan {
  return { ...row, marks: JSON.parse(row.marks) };
}
