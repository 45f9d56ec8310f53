import {
  type CorrectionField,
  isMarkField,
  isScoreComponent,
  type MarkField,
  markOf,
  type ScoreComponent,
} from "../correction-fields.ts";

export type Pair = { score: ScoreComponent; mark: MarkField };

const pairs: readonly Pair[] = Object.entries(markOf).flatMap(([score, mark]) =>
  isComponent(score) ? [{ score, mark }] : [],
);
const byField = new Map<CorrectionField, Pair>(
  pairs.flatMap((pair) => [
    [pair.score, pair],
    [pair.mark, pair],
  ]),
);

export const markFields: readonly MarkField[] = pairs.map(({ mark }) => mark);

/** 補考 of the term, and of the school year in 進修部. */
export const makeUpFields = [
  "makeUpScore",
  "firstMakeUp",
  "secondMakeUp",
] as const satisfies readonly ScoreComponent[];

/** The mark of failing that a make-up is sat for. */
export const failedBefore: Readonly<Record<(typeof makeUpFields)[number], MarkField>> = {
  makeUpScore: "passed",
  firstMakeUp: "wholePassed",
  secondMakeUp: "firstMakeUpPassed",
};

export function isMakeUpField(field: CorrectionField): field is (typeof makeUpFields)[number] {
  return makeUpFields.some((one) => one === field);
}

/** The score and its mark that a field belongs to; null for those that are neither. */
export function pairOf(field: CorrectionField): Pair | null {
  return isScoreComponent(field) || isMarkField(field) ? (byField.get(field) ?? null) : null;
}

function isComponent(text: string): text is ScoreComponent {
  return Object.hasOwn(markOf, text);
}
