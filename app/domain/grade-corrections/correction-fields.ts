import type { ScoreField } from "../scores/score-record.ts";

/** What a row of 學期成績 has itself, as far as a correction may be about it. */
export const recordFields = [
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
] as const satisfies readonly ScoreField[];
export type RecordField = (typeof recordFields)[number];

/** What the course says, by its offering or enrolment; the code is in 學期成績 only where it differs. */
const courseFields = ["credits", "code", "name"] as const;
export type CourseField = (typeof courseFields)[number];

/** What of a course of the term a correction may be about. */
export const correctionFields = [...recordFields, ...courseFields] as const;
export type CorrectionField = (typeof correctionFields)[number];

export function isCorrectionField(text: string): text is CorrectionField {
  return correctionFields.some((one) => one === text);
}

export function isOfCourse(field: CorrectionField): field is CourseField {
  return courseFields.some((one) => one === field);
}

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
