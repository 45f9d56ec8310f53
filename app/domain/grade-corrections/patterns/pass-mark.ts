import { isMarkField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { knownPassMarks, passMarkOf } from "./pass-marks.ts";
import { type Fault, ruleDetector } from "./rule-detector.ts";
import { isMakeUpField, makeUpFields, markFields, type Pair, pairOf } from "./score-pairs.ts";
import { numberOf } from "./score-text.ts";

/**
 * Judged, or made up for, by another pass mark than the student's own (domain facts, section 5). Only errors that another pass
 * mark of the school explains: who is marked as failed with 75 was not judged by a wrong one. Without the setting nothing is
 * said, for then nobody's own pass mark is known.
 */
export const otherPassMark = ruleDetector({
  fields: (corrected) => (isMarkField(corrected) ? markFields : isMakeUpField(corrected) ? makeUpFields : []),
  faultOf({ passMarks }) {
    if (passMarks.length === 0) return null;
    const marks = knownPassMarks(passMarks);
    return (record, field) => {
      const { status } = record;
      const pair = pairOf(field);
      const score = pair && record[pair.score];
      const number = numberOf(score);
      if (!pair || status === null || score === null || number === null) return null;
      const own = passMarkOf(record, passMarks);
      if (own === null) return null;
      const wrong = isMarkField(field)
        ? judgedBy(number, record, pair, own, marks)
        : isMakeUpField(field)
          ? cappedBy(number, record, pair, own, marks)
          : null;
      if (!wrong) return null;
      const { used, after } = wrong;
      // Too strict and too lenient are two errors of a grade system.
      const sameness = used > own ? "higher" : "lower";
      return { sameness, after, reason: { code: "other-pass-mark", facts: { score, own, used, status } } };
    };
  },
});

type Wrong = { used: number } & Pick<Fault, "after">;

function judgedBy(
  score: number,
  record: GradedCourse,
  { mark }: Pair,
  own: number,
  marks: readonly number[],
): Wrong | null {
  if (record[mark] === "0" && score >= own) {
    const used = marks.find((one) => one > score);
    return used === undefined ? null : { used, after: "1" };
  }
  if (record[mark] === "1" && score < own) {
    const used = marks.findLast((one) => one <= score);
    return used === undefined ? null : { used, after: "0" };
  }
  return null;
}

/** A make-up that is passed is recorded as the pass mark: here as somebody else's. */
function cappedBy(
  score: number,
  record: GradedCourse,
  { mark }: Pair,
  own: number,
  marks: readonly number[],
): Wrong | null {
  if (record[mark] !== "1" || score === own || !marks.includes(score)) return null;
  return { used: score, after: String(own) };
}
