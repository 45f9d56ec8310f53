import { isScoreComponent } from "../correction-fields.ts";
import { conventionOf } from "./convention.ts";
import { onlyCorrected, ruleDetector } from "./rule-detector.ts";
import { decimalsOf, numberOf, roundedTo } from "./score-text.ts";

/** More decimals than the school's scores have. */
export const notRounded = ruleDetector({
  fields: onlyCorrected,
  faultOf: (basis) => (record, field) => {
    if (!isScoreComponent(field)) return null;
    const score = record[field];
    const number = numberOf(score);
    if (score === null || number === null || number < 0) return null;
    const convention = conventionOf(basis, field);
    if (!convention || decimalsOf(score) <= convention.decimals) return null;
    const { decimals, share } = convention;
    return {
      sameness: field,
      after: roundedTo(score, decimals),
      reason: { code: "more-decimals", facts: { score, decimals, share } },
    };
  },
});
