import { courseCodeLength } from "../../course-codes/code.ts";
import { attributeOf, categoryOf } from "../../course-codes/plan.ts";
import { codesInPlans } from "../../rosters/code-in-plans.ts";
import { byText } from "../../tables/once-for.ts";
import type { PatternBasis } from "./basis.ts";

/**
 * 彈性學習 with 科目屬性 D, which counts credits without a score (domain facts, sections 3 and 5). The plan's 課程屬性 overrides the
 * code.
 */
export function codesWithoutScore({ plans }: PatternBasis): (code: string) => boolean {
  const inPlans = codesInPlans(plans);
  return byText((code) => {
    const found = inPlans(code);
    const bare = { code, name: "", credits: "", modes: null, attribute: null };
    const course = found.kind === "planned" ? found.course : bare;
    return code.length === courseCodeLength && categoryOf(course) === "9" && attributeOf(course) === "D";
  });
}
