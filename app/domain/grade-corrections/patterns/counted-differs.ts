import type { GradedCourse } from "../graded-course.ts";
import { codesWithoutScore } from "./codes-without-score.ts";
import type { FaultOf } from "./detector.ts";
import { onlyCorrected, ruleDetector } from "./rule-detector.ts";
import { numberOf } from "./score-text.ts";

const counted = "1";
const countedWithoutScore = "3";

/**
 * 是否採計 against the code: 彈性學習 with 科目屬性 D counts credits without a score, so 3, and what has a score is not counted
 * without one (domain facts, sections 3 and 5). Of other codes no source says whether they count.
 */
export const countedDiffers = ruleDetector({
  fields: onlyCorrected,
  faultIn(basis) {
    const isWithoutScore = codesWithoutScore(basis);
    const find: FaultOf = (record) => {
      const { code, isGraded } = record;
      const countsWithout = record.counted === countedWithoutScore;
      if (code === null || !isGraded || countsWithout === isWithoutScore(code)) return null;
      const score = anyScore(record);
      if (!countsWithout) {
        // With a score beside it, the score may be what is wrong.
        if (score !== null) return null;
        const reason = { code: "counts-without-score", facts: { code } } as const;
        return { sameness: `without ${record.counted ?? ""}`, after: countedWithoutScore, reason };
      }
      if (score === null) return null;
      const reason = { code: "scored-counts-without", facts: { score } } as const;
      return { sameness: "with", after: counted, reason };
    };
    return (field) => (field === "counted" ? find : null);
  },
});

function anyScore(record: GradedCourse): string | null {
  const scores = [
    record.score,
    record.wholeScore,
    record.makeUpScore,
    record.firstMakeUp,
    record.secondMakeUp,
  ];
  return scores.find((one) => numberOf(one) !== null) ?? null;
}
