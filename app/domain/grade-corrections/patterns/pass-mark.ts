import { isMarkField } from "../correction-fields.ts";
import type { Fault } from "./detector.ts";
import { knownPassMarks, passMarkFinder } from "./pass-marks.ts";
import { ruleDetector } from "./rule-detector.ts";
import { isMakeUpField, makeUpFields, markFields, pairOf } from "./score-pairs.ts";
import { numberOf } from "./score-text.ts";

/**
 * Judged, or made up for, by another pass mark than the student's own (domain facts, section 5). Only errors that another pass
 * mark of the school explains: who is marked as failed with 75 was not judged by a wrong one. Without the setting nothing is
 * said, for then nobody's own pass mark is known.
 */
export const otherPassMark = ruleDetector({
  fields: (corrected) => (isMarkField(corrected) ? markFields : isMakeUpField(corrected) ? makeUpFields : []),
  faultIn({ passMarks }) {
    if (passMarks.length === 0) return null;
    const marks = knownPassMarks(passMarks);
    const ownOf = passMarkFinder(passMarks);
    return (field) => {
      const pair = pairOf(field);
      const wrongBy = isMarkField(field) ? judgedBy : isMakeUpField(field) ? cappedBy : null;
      if (!pair || !wrongBy) return null;
      return (record) => {
        const said = record[pair.mark];
        const score = record[pair.score];
        const { status } = record;
        if (said === null || status === null || score === null) return null;
        const number = numberOf(score);
        const own = number === null ? null : ownOf(record);
        if (number === null || own === null) return null;
        const wrong = wrongBy(number, said, own, marks);
        if (!wrong) return null;
        const { used, after } = wrong;
        // Too strict and too lenient are two errors of a grade system.
        const sameness = used > own ? "higher" : "lower";
        return { sameness, after, reason: { code: "other-pass-mark", facts: { score, own, used, status } } };
      };
    };
  },
});

type Wrong = { used: number } & Pick<Fault, "after">;

function judgedBy(score: number, said: string, own: number, marks: readonly number[]): Wrong | null {
  if (said === "0" && score >= own) {
    const used = marks.find((one) => one > score);
    return used === undefined ? null : { used, after: "1" };
  }
  if (said === "1" && score < own) {
    const used = marks.findLast((one) => one <= score);
    return used === undefined ? null : { used, after: "0" };
  }
  return null;
}

/** A make-up that is passed is recorded as the pass mark: here as somebody else's. */
function cappedBy(score: number, said: string, own: number, marks: readonly number[]): Wrong | null {
  if (said !== "1" || score === own || !marks.includes(score)) return null;
  return { used: score, after: String(own) };
}
