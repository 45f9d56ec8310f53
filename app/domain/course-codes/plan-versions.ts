import { partOf } from "./code.ts";
import type { PlanCourse, PlanVersion } from "./model.ts";

export const planFields = ["name", "credits", "modes", "attribute"] as const;
export type PlanField = (typeof planFields)[number];

/** 新增 / 修改 / 刪除 / 未調整, field by field. */
export type PlanChange =
  | { kind: "added"; code: string; course: PlanCourse }
  | {
      kind: "changed";
      code: string;
      course: PlanCourse;
      fields: readonly { field: PlanField; from: string | null; to: string | null }[];
    }
  | { kind: "deleted"; code: string; course: PlanCourse | null; successor: string | null }
  | { kind: "unchanged"; code: string; course: PlanCourse };

export const planChangeKinds = [
  "added",
  "changed",
  "deleted",
  "unchanged",
] as const satisfies readonly PlanChange["kind"][];

/**
 * What a plan file changes against the one before it, code by code, within the programmes that the new file speaks of:
 * a programme that it does not mention keeps its older plan. A field that one of the two forms does not have (opening
 * mode, 課程屬性 in the old form) is not compared.
 */
export function comparePlanVersions(previous: PlanVersion | null, next: PlanVersion): PlanChange[] {
  const spoken = new Set([...next.courses, ...next.deletions].map(({ code }) => partOf(code, "programme")));
  const before = new Map(
    previous?.courses
      .filter(({ code }) => spoken.has(partOf(code, "programme")))
      .map((course) => [course.code, course]),
  );
  const live = new Set(next.courses.map(({ code }) => code));
  const successors = new Map(next.deletions.map(({ code, replacedBy }) => [code, replacedBy]));
  const deleted = new Set([...successors.keys(), ...before.keys()].filter((code) => !live.has(code)));
  const comparable = planFields.filter(
    (field) => previous?.form === next.form || field === "name" || field === "credits",
  );

  const kept = next.courses.map((course): PlanChange => {
    const old = before.get(course.code);
    if (!old) return { kind: "added", code: course.code, course };
    const fields = comparable
      .filter((field) => old[field] !== course[field])
      .map((field) => ({ field, from: old[field], to: course[field] }));
    return fields.length > 0
      ? { kind: "changed", code: course.code, course, fields }
      : { kind: "unchanged", code: course.code, course };
  });
  const gone = [...deleted].map(
    (code): PlanChange => ({
      kind: "deleted",
      code,
      course: before.get(code) ?? null,
      successor: successors.get(code) ?? null,
    }),
  );
  return [...kept, ...gone].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** How many changes of each kind; their sum is the number of codes of both versions together. */
export function countPlanChanges(changes: readonly PlanChange[]): Record<PlanChange["kind"], number> {
  const counts = { added: 0, changed: 0, deleted: 0, unchanged: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

/** A file is older than the one in force when its 實施學年度 is; staff then take the wrong download for the newest. */
export function isOlderPlan(
  current: Pick<PlanVersion, "year"> | null,
  next: Pick<PlanVersion, "year">,
): boolean {
  return current !== null && next.year < current.year;
}

/** (programme, subject name) pairs with more than one code: a name alone never identifies a course. */
export function ambiguousNames(
  courses: readonly PlanCourse[],
): { programme: string; name: string; codes: string[] }[] {
  const groups = new Map<string, { programme: string; name: string; codes: string[] }>();
  for (const { code, name } of courses) {
    const programme = partOf(code, "programme");
    const group = groups.get(`${programme}|${name}`) ?? { programme, name, codes: [] };
    groups.set(`${programme}|${name}`, group);
    group.codes.push(code);
  }
  return [...groups.values()].filter(({ codes }) => codes.length > 1);
}
