import type { ScoreField } from "../scores/score-record.ts";

/** What of a course of the term a correction may be about. Scores and marks come from 學期成績, the rest from the course. */
export const correctionFields = [
  "score",
  "passed",
  "makeUpScore",
  "makeUpPassed",
  "wholeScore",
  "wholePassed",
  "firstMakeUp",
  "firstMakeUpPassed",
  "secondMakeUp",
  "secondMakeUpPassed",
  "counted",
  "credits",
  "code",
  "name",
] as const;
export type CorrectionField = (typeof correctionFields)[number];

/** Those that a row of 學期成績 has itself. */
export type RecordField = Extract<CorrectionField, ScoreField> & Exclude<CorrectionField, "code">;

const scores = ["score", "makeUpScore", "wholeScore", "firstMakeUp", "secondMakeUp"] as const;
export type ScoreComponent = (typeof scores)[number];

const marks = ["passed", "makeUpPassed", "wholePassed", "firstMakeUpPassed", "secondMakeUpPassed"] as const;
export type MarkField = (typeof marks)[number];

/** The mark that stands beside each score. */
export const markOf: Readonly<Record<ScoreComponent, MarkField>> = {
  score: "passed",
  makeUpScore: "makeUpPassed",
  wholeScore: "wholePassed",
  firstMakeUp: "firstMakeUpPassed",
  secondMakeUp: "secondMakeUpPassed",
};

export function isScoreComponent(field: CorrectionField): field is ScoreComponent {
  return scores.some((one) => one === field);
}

export function isMarkField(field: CorrectionField): field is MarkField {
  return marks.some((one) => one === field);
}

export function isCorrectionField(text: string): text is CorrectionField {
  return correctionFields.some((one) => one === text);
}
