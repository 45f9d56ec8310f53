/** The ways in which records of a term may share the error of a correction. */
export const patternKinds = [
  "same-component",
  "same-teacher",
  "passed-at-zero",
  "makeup-above-cap",
  "not-rounded",
  "rounded",
  "pass-mark",
  "credits-differ",
  "name-differs",
  "code-differs",
  "counted-differs",
  "same-import",
] as const;
export type PatternKind = (typeof patternKinds)[number];

/** From what names the cause most exactly to what names it least; of several kinds that a correction shows, the first leads. */
export const kindsBySpecificity: readonly PatternKind[] = [
  "same-import",
  "pass-mark",
  "passed-at-zero",
  "makeup-above-cap",
  "code-differs",
  "name-differs",
  "credits-differ",
  "counted-differs",
  "rounded",
  "not-rounded",
  "same-component",
  "same-teacher",
];

export function isPatternKind(text: string): text is PatternKind {
  return patternKinds.some((one) => one === text);
}
