import { isMarkField } from "../correction-fields.ts";
import { onlyCorrected, ruleDetector } from "./rule-detector.ts";
import { pairOf } from "./score-pairs.ts";
import { numberOf } from "./score-text.ts";

/** Marked as passed beside a score of 0 (domain facts, section 5: found in data that schools submitted). */
export const passedAtZero = ruleDetector({
  fields: onlyCorrected,
  faultIn: () => (field) => {
    const pair = pairOf(field);
    if (!pair) return null;
    const { score, mark } = pair;
    // Whether the mark or the score is wrong is what the correction says; the score itself only the school knows.
    const after = isMarkField(field) ? "0" : null;
    return (record) => {
      if (record[mark] !== "1" || numberOf(record[score]) !== 0) return null;
      return { sameness: score, after, reason: { code: "passed-at-zero", facts: { component: score } } };
    };
  },
});
