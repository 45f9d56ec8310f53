import type { SegmentTableName } from "./model.ts";

/** Length of a course code (課程代碼). Source: domain facts, section 3. */
export const courseCodeLength = 23;

type Span = readonly [start: number, end: number];

/** Where the parts of a course code stand: zero-based start, exclusive end. */
const spans = {
  cohort: [0, 3],
  school: [3, 9],
  /** 群科班代碼 without cohort and school: 課程類型 to 班群. */
  programmePart: [9, 16],
  programme: [0, 16],
  type: [9, 10],
  /** 課程類別 to 領域: alternatives of one another share it. */
  kind: [16, 21],
  /** 課程類別 to 科目: what stays when a code is carried to another programme. */
  ending: [16, 23],
} as const satisfies Record<string, Span>;

/** The segments that have a table, in the order of their characters. 科目 (22–23) never judges a code. */
export const segmentSpans: readonly (readonly [SegmentTableName, Span])[] = [
  ["SCH", [9, 10]],
  ["GRP", [10, 12]],
  ["DEP", [12, 15]],
  ["CLA", [15, 16]],
  ["CAT", [16, 17]],
  ["MOD", [17, 18]],
  ["ATT1", [18, 19]],
  ["FLD", [19, 21]],
];

/** A named part of a course code (or of a 16-character programme code, as far as it reaches). */
export function partOf(code: string, part: keyof typeof spans): string {
  const [start, end] = spans[part];
  return code.slice(start, end);
}

/** 1-based positions at which two codes differ, to the length of the longer one. */
export function differingPositions(a: string, b: string): number[] {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, i) => i).flatMap((i) => (a[i] === b[i] ? [] : [i + 1]));
}

/** The code as it was probably meant: half-width, upper case, without blanks. For proposals, never stored. */
export function foldCode(code: string): string {
  return code.normalize("NFKC").toUpperCase().replace(/\s/g, "");
}

/** Letters and digits that are mistaken for one another made one: O with 0, I with 1. For proposals only. */
export function foldLookalikes(code: string): string {
  return foldCode(code).replace(/O/g, "0").replace(/I/g, "1");
}
