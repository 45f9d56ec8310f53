import type { DataInForce, RunDataset, RunInputs, RunPlan } from "#app/domain/course-codes/run-inputs.ts";
import type { Database } from "../connect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
import type { SchoolScope } from "../scope.ts";

/** Which imports and plan versions hold in a term, code tables among them; nothing more is read. */
export async function findDataInForce(scope: SchoolScope, term: string): Promise<DataInForce> {
  const [datasets, plans] = await Promise.all([
    datasetsInForce(scope.db, { schoolId: scope.schoolId, term }),
    planIdsInForce(scope.db, { schoolId: scope.schoolId }),
  ]);
  return { datasets, planIds: plans.map(({ id }) => id) };
}

const datasetsInForce = keptQuery((db, value: Value<{ schoolId: number; term: string }>) =>
  pointers(db, value("schoolId"), value("term"))
    .select(["pointer.slot", "pointer.import_id as importId"])
    .orderBy("pointer.slot"),
);

const planIdsInForce = keptQuery((db, value: Value<{ schoolId: number }>) =>
  plansInForce(db, value("schoolId")).select("plan.id"),
);

/** The same with what a run writes down of each: file, hash and counts of its rows. */
export async function describeDataInForce(scope: SchoolScope, term: string): Promise<RunInputs> {
  const [datasets, plans, courses] = await Promise.all([
    pointers(scope.db, scope.schoolId, term)
      .innerJoin("imports", (join) =>
        join
          .onRef("imports.school_id", "=", "pointer.school_id")
          .onRef("imports.id", "=", "pointer.import_id"),
      )
      .select(["pointer.slot", "pointer.import_id as importId", "imports.file_name as fileName"])
      .select(["imports.sha256", "imports.counts"])
      .orderBy("pointer.slot")
      .execute(),
    plansInForce(scope.db, scope.schoolId)
      .select([
        "plan.id",
        "plan.import_id as importId",
        "plan.form",
        "plan.year",
        "plan.sha256",
        "plan.marks",
      ])
      .select(["plan.file_name as fileName", "plan.received_at as receivedAt", "imports.counts"])
      .execute(),
    countPlanCourses(scope),
  ]);
  return {
    datasets: datasets.map(({ counts, ...row }): RunDataset => ({ ...row, ...rowCounts(counts) })),
    plans: plans.map(
      ({ counts, marks, ...plan }): RunPlan => ({
        ...plan,
        ...rowCounts(counts),
        marks: JSON.parse(marks),
        courses: courses.get(plan.id) ?? 0,
      }),
    ),
  };
}

function pointers(db: Database, schoolId: Given<number>, term: Given<string>) {
  return db
    .selectFrom("current_datasets as pointer")
    .where("pointer.school_id", "=", schoolId)
    .where("pointer.term", "in", [term, ""]);
}

/** Versions of imports that were not undone, in the order they were received. */
function plansInForce(db: Database, schoolId: Given<number>) {
  return db
    .selectFrom("plan_versions as plan")
    .innerJoin("imports", (join) =>
      join.onRef("imports.school_id", "=", "plan.school_id").onRef("imports.id", "=", "plan.import_id"),
    )
    .where("plan.school_id", "=", schoolId)
    .where("imports.status", "=", "confirmed")
    .orderBy("plan.id")
    .limit(1000);
}

async function countPlanCourses({ db, schoolId }: SchoolScope): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("plan_courses")
    .select(({ fn }) => ["plan_version_id as id", fn.countAll().as("courses")])
    .where("school_id", "=", schoolId)
    .groupBy("plan_version_id")
    .execute();
  return new Map(rows.map(({ id, courses }) => [id, Number(courses)]));
}

/** Of the equation of an import: rows = created + updated + unchanged + rejected + blank. */
function rowCounts(json: string | null): Pick<RunDataset, "rows" | "accepted" | "rejected" | "blank"> {
  const counts: Record<string, number> = json === null ? {} : JSON.parse(json);
  const of = (name: string) => counts[name] ?? 0;
  return {
    rows: of("rows"),
    accepted: of("created") + of("updated") + of("unchanged"),
    rejected: of("rejected"),
    blank: of("blank"),
  };
}
