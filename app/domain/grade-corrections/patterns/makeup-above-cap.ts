import { passMarkFinder } from "./pass-marks.ts";
import { ruleDetector } from "./rule-detector.ts";
import { isMakeUpField, makeUpFields, pairOf } from "./score-pairs.ts";
import { numberOf } from "./score-text.ts";

/** 補考 that is passed counts as the pass mark of the student (domain facts, section 8). */
export const makeUpAboveCap = ruleDetector({
  fields: (corrected) => (isMakeUpField(corrected) ? makeUpFields : []),
  faultIn({ passMarks }) {
    const ownOf = passMarkFinder(passMarks);
    return (field) => {
      const pair = isMakeUpField(field) ? pairOf(field) : null;
      return (
        pair &&
        ((record) => {
          const score = record[pair.score];
          const number = numberOf(score);
          if (score === null || number === null || record[pair.mark] === "0") return null;
          const own = ownOf(record);
          if (own === null || number <= own) return null;
          return {
            sameness: "above",
            after: String(own),
            reason: { code: "above-pass-mark", facts: { score, passMark: own, status: record.status } },
          };
        })
      );
    };
  },
});
