import { segmentSpans } from "#app/domain/course-codes/code.ts";
import type { SegmentTableName } from "#app/domain/course-codes/model.ts";

export const codeLength = 23;
export const programmeLength = 16;

export type PartName =
  | "cohort"
  | "school"
  | "type"
  | "group"
  | "department"
  | "stream"
  | "category"
  | "mode"
  | "attribute"
  | "field"
  | "subject";

const named: Record<SegmentTableName, PartName> = {
  SCH: "type",
  GRP: "group",
  DEP: "department",
  CLA: "stream",
  CAT: "category",
  MOD: "mode",
  ATT1: "attribute",
  FLD: "field",
};

/** The parts of a code in their order: zero-based start, exclusive end. */
export const codeParts: readonly { name: PartName; start: number; end: number }[] = [
  { name: "cohort", start: 0, end: 3 },
  { name: "school", start: 3, end: 9 },
  ...segmentSpans.map(([table, [start, end]]) => ({ name: named[table], start, end })),
  { name: "subject", start: 21, end: codeLength },
];

export type CodePart = {
  name: PartName | "rest";
  /** Characters of the part, those that differ from the other code marked. */
  characters: { character: string; differs: boolean }[];
};

/** A code by its parts; what is longer than a code is a rest of its own, what is missing is not there. */
export function splitCode(code: string, differs: readonly number[], length = codeLength): CodePart[] {
  const marked = new Set(differs);
  const of = (start: number, end: number) =>
    [...code.slice(start, end)].map((character, i) => ({ character, differs: marked.has(start + i + 1) }));
  const parts: CodePart[] = codeParts
    .filter(({ start }) => start < Math.min(length, code.length))
    .map(({ name, start, end }) => ({ name, characters: of(start, end) }));
  return code.length > length ? [...parts, { name: "rest", characters: of(length, code.length) }] : parts;
}
