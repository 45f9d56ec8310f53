/**
 * The ways in which records of a term may share the error of a correction, from what names the cause most exactly to what
 * names it least: of several that a correction shows, the first leads.
 */
export const patternKinds = [
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
] as const;
export type PatternKind = (typeof patternKinds)[number];
