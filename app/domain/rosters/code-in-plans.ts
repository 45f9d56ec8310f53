import { partOf } from "../course-codes/code.ts";
import type { PlanCourse, PlanVersion } from "../course-codes/model.ts";
import { creditsOfCharacter, currentPlans, isPlanned } from "../course-codes/plan.ts";
import { byText, onceFor } from "../tables/once-for.ts";

/** What the plans at hand say of a course code. */
export type CodeInPlans =
  | {
      kind: "planned";
      course: PlanCourse;
      /** Per semester 0–5: whether the course is taught, and with how many credits (進修部: periods). */
      semesters: readonly { taught: boolean; credits: number }[];
    }
  /** No longer in the newest plan of its programme, or taken back by it. */
  | { kind: "deleted"; successor: string | null }
  | { kind: "absent" }
  /** No plan of the code's cohort is at hand, so nothing can be said. */
  | { kind: "no-plan" };

const absent: CodeInPlans = { kind: "absent" };
const noPlan: CodeInPlans = { kind: "no-plan" };

/** Looks a code up in the newest plan of its programme. Every code is looked at once. */
export const codesInPlans = onceFor((versions: readonly PlanVersion[]): ((code: string) => CodeInPlans) => {
  const plans = currentPlans(versions);
  const cohorts = new Set(
    [...plans].flatMap(([programme, { courses }]) =>
      courses.length > 0 ? [partOf(programme, "cohort")] : [],
    ),
  );
  return byText((code) => {
    const plan = plans.get(partOf(code, "programme"));
    const course = plan?.byCode.get(code);
    if (course) return { kind: "planned", course, semesters: semestersOf(course) };
    if (plan?.deleted.has(code)) return { kind: "deleted", successor: plan.deleted.get(code) ?? null };
    return cohorts.has(partOf(code, "cohort")) ? absent : noPlan;
  });
});

function semestersOf(course: PlanCourse) {
  return [...course.credits].map((character, semester) => ({
    taught: isPlanned(course, semester),
    credits: creditsOfCharacter(character),
  }));
}
