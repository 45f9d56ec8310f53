import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { planColumns } from "#app/domain/course-codes/plan-columns.ts";
import { planInForce, planRowKinds } from "#app/domain/course-codes/plan-rows.ts";
import {
  comparePlanVersions,
  countPlanChanges,
  isOlderPlan,
  type PlanChange,
} from "#app/domain/course-codes/plan-versions.ts";
import type { ShownUpdate } from "#app/domain/datasets/preview.ts";
import { shownPlanCourse } from "#app/domain/datasets/shown-rows.ts";
import { type PlanEntry, parseCoursePlan } from "#app/imports/parse-course-plan.ts";
import { insertPlanVersion, readPlanVersions } from "#db/queries/plans.ts";
import type { LayOutcome } from "./laid-file.ts";
import type { LayRequest } from "./lay-datasets.ts";

const shownFirst = 8;
const shownUpdates = 100;
const shownNames = 300;

/** Every plan file becomes a version; what it changes is held against what is in force of its programmes. */
export async function layPlan({ scope, file, inForce, mapping }: LayRequest): Promise<LayOutcome> {
  const parsed = parseCoursePlan(file, { school: inForce.schoolCode }, mapping);
  if (!parsed.ok) return parsed;
  const { plan, conservation } = parsed;
  const versions = await readPlanVersions(scope, inForce.planIds);
  const before = planInForce(versions, plan);
  const newest = versions.reduce<{ year: number } | null>(
    (best, version) => (best === null || version.year > best.year ? version : best),
    null,
  );
  const changes = comparePlanVersions(before, plan);
  const kinds = planRowKinds(
    parsed.rows.map(({ value }) => value),
    before,
    changes,
  );
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  const named = new Set(parsed.rows.flatMap(({ value }) => [value.course?.code, value.deletion?.code]));
  const missing = changes.filter(({ kind, code }) => kind === "deleted" && !named.has(code));
  return {
    ok: true,
    parsed,
    counts: {
      rows: conservation.rows,
      created: count("created"),
      updated: count("updated"),
      unchanged: count("unchanged"),
      rejected: conservation.rejected,
      blank: conservation.blank,
      removed: missing.length,
      kept: 0,
      held: 0,
      total: plan.courses.length,
    },
    columns: shownPlanCourse.map(({ header }) => header),
    first: parsed.rows.slice(0, shownFirst).map(({ value }, index) => ({
      kind: kinds[index] ?? "unchanged",
      cells: cellsOf(value),
    })),
    updates: changes.flatMap(updateOf).slice(0, shownUpdates),
    lossy: 0,
    removed: missing.slice(0, shownNames).map(labelOf),
    inForce: before?.courses.length ?? 0,
    held: [],
    plan: {
      form: plan.form,
      year: plan.year,
      marks: plan.marks,
      changes: countPlanChanges(changes),
      olderThan: newest !== null && isOlderPlan(newest, plan) ? newest.year : null,
    },
    stored: plan.courses.length,
    store: async (trx, importId, onProgress) => {
      await insertPlanVersion(trx, importId, plan, file.file);
      onProgress(plan.courses.length, plan.courses.length);
    },
  };
}

function cellsOf({ course, deletion }: PlanEntry): string[] {
  if (course) return shownPlanCourse.map((column) => column.text(course));
  return [deletion?.code ?? "", ...shownPlanCourse.slice(1).map(() => "")];
}

const headers: Readonly<Record<Exclude<keyof PlanCourse, "code">, string>> = {
  name: planColumns.name.header,
  credits: planColumns.credits.header,
  modes: planColumns.modes.header,
  attribute: planColumns.attribute.header,
};

function updateOf(change: PlanChange): ShownUpdate[] {
  if (change.kind !== "changed") return [];
  const fields = change.fields.map(({ field, from, to }) => ({
    header: headers[field],
    from: from ?? "",
    to: to ?? "",
  }));
  return [{ label: labelOf(change), fields }];
}

function labelOf({ code, course }: PlanChange): string {
  return course ? `${code} ${course.name}` : code;
}
