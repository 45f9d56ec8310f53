import { type CorrectionField, isMarkField, isScoreComponent } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { failedBefore, isMakeUpField, pairOf } from "./score-pairs.ts";
import { numberOf } from "./score-text.ts";

type Test = (record: GradedCourse) => boolean;

/**
 * What can be seen of a wrong value in other records: an empty cell, a 0, one and the same score, with the mark beside it.
 * `isExpected`: a value must stand there, so that the record counts among those that could have this one.
 */
export type Signature = { isExpected: Test; isAlike: Test };

/** null: a field whose values are right or wrong by others, not by how often they stand there. */
export function signatureOf(wrong: GradedCourse, field: CorrectionField): Signature | null {
  const value = wrong[field];
  if (field === "counted")
    return { isExpected: ({ isGraded }) => isGraded, isAlike: (record) => record.counted === value };
  const pair = pairOf(field);
  if (!pair) return null;
  if (isMarkField(field)) {
    // A mark that is there is judged by its score.
    if (value !== null || numberOf(wrong[pair.score]) === null) return null;
    return {
      isExpected: (record) => record.isGraded && numberOf(record[pair.score]) !== null,
      isAlike: (record) => record[field] === null,
    };
  }
  const isExpected = isScoreComponent(field) ? expectedIn(field) : null;
  if (!isExpected?.(wrong)) return null;
  const [number, mark] = [numberOf(value), wrong[pair.mark]];
  const hasValue: Test =
    number === null ? (record) => record[field] === value : (record) => numberOf(record[field]) === number;
  return { isExpected, isAlike: (record) => record[pair.mark] === mark && hasValue(record) };
}

function expectedIn(field: CorrectionField): Test {
  // 3 is counted without a score.
  if (field === "score") return ({ isGraded, counted }) => isGraded && counted !== "3";
  if (field === "wholeScore") return ({ isGraded, isContinuing }) => isGraded && isContinuing;
  if (!isMakeUpField(field)) return () => false;
  const failed = failedBefore[field];
  return (record) => record.isGraded && record[failed] === "0";
}
