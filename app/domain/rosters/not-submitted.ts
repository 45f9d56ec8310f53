import { courseCodeLength } from "../course-codes/code.ts";
import type { PlanVersion } from "../course-codes/model.ts";
import { isNotSubmitted } from "../course-codes/plan.ts";
import { byText } from "../tables/once-for.ts";
import { codesInPlans } from "./code-in-plans.ts";

/**
 * Whether a code is of 團體活動 or 彈性學習 without 科目屬性 D, which are not submitted (domain facts, section 3). The plan's
 * 課程屬性 overrides the code; without plans (null) the code alone decides.
 */
export function notSubmittedCodes(plans: readonly PlanVersion[] | null): (code: string) => boolean {
  const inPlans = plans && codesInPlans(plans);
  return byText((code) => {
    const found = inPlans?.(code);
    if (found?.kind === "planned") return isNotSubmitted(found.course);
    return (
      code.length === courseCodeLength &&
      isNotSubmitted({ code, name: "", credits: "", modes: null, attribute: null })
    );
  });
}
