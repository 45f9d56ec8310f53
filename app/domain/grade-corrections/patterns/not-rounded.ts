import { isScoreComponent } from "../correction-fields.ts";
import { conventionOf } from "./convention.ts";
import { onlyCorrected, ruleDetector } from "./rule-detector.ts";
import { decimalsOf, numberOf, roundedTo } from "./score-text.ts";

/** More decimals than the school's scores have. */
export const notRounded = ruleDetector({
  fields: onlyCorrected,
  faultIn: (basis) => (field) => {
    const convention = isScoreComponent(field) ? conventionOf(basis, field) : null;
    if (!convention || !isScoreComponent(field)) return null;
    const { decimals, share } = convention;
    return (record) => {
      const score = record[field];
      if (score === null || decimalsOf(score) <= decimals) return null;
      const number = numberOf(score);
      if (number === null || number < 0) return null;
      return {
        sameness: field,
        after: roundedTo(score, decimals),
        reason: { code: "more-decimals", facts: { score, decimals, share } },
      };
    };
  },
});
