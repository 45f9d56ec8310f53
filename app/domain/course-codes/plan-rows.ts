import { partOf } from "./code.ts";
import type { PlanCourse, PlanDeletion, PlanVersion } from "./model.ts";
import { currentPlans } from "./plan.ts";
import type { PlanChange } from "./plan-versions.ts";

/**
 * What is in force of the programmes that a new plan file speaks of, as one version to compare it with; null when
 * nothing is. Its form is the old one as soon as one of those programmes has only a plan of the old form.
 */
export function planInForce(versions: readonly PlanVersion[], next: PlanVersion): PlanVersion | null {
  const plans = currentPlans(versions);
  const spoken = new Set([...next.courses, ...next.deletions].map(({ code }) => partOf(code, "programme")));
  const found = [...spoken].flatMap((programme) => plans.get(programme) ?? []);
  const [first] = found;
  if (!first) return null;
  return {
    ...first.version,
    form: found.some(({ version }) => version.form === "old") ? "old" : "new",
    courses: found.flatMap(({ courses }) => courses),
    deletions: found.flatMap(({ deleted }) =>
      [...deleted].map(([code, replacedBy]): PlanDeletion => ({ code, replacedBy })),
    ),
  };
}

export type PlanRowKind = "created" | "updated" | "unchanged";

/**
 * What each row of a plan file does: a course that is new, differs or stays; a deletion that takes back a live course
 * (updated), is said for the first time (created), or was said before (unchanged). Every row is one of the three.
 */
export function planRowKinds(
  rows: readonly { course: PlanCourse | null; deletion: PlanDeletion | null }[],
  before: PlanVersion | null,
  changes: readonly PlanChange[],
): PlanRowKind[] {
  const changeOf = new Map(changes.map((change) => [change.code, change.kind]));
  const live = new Set(before?.courses.map(({ code }) => code));
  const gone = new Set(before?.deletions.map(({ code }) => code));
  return rows.map(({ course, deletion }) => {
    if (course) {
      const kind = changeOf.get(course.code);
      return kind === "added" ? "created" : kind === "changed" ? "updated" : "unchanged";
    }
    const code = deletion?.code ?? "";
    if (live.has(code)) return "updated";
    return gone.has(code) ? "unchanged" : "created";
  });
}
