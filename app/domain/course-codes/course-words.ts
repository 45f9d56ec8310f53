import { partOf, segmentSpans } from "./code.ts";
import type { PlanCourse, SegmentTableName, SegmentTables } from "./model.ts";
import { creditsOfCharacter } from "./plan.ts";
import { labelOf } from "./tables.ts";

/** The parts of a course code; those that have a table are called by it. */
export type CodePartName = "cohort" | "school" | SegmentTableName | "subject";

/** One part of a code: its characters (1-based, inclusive), and what they mean where a table says it. */
export type CodePart = {
  part: CodePartName;
  from: number;
  to: number;
  value: string;
  label: string | null;
};

const spans: readonly (readonly [CodePartName, readonly [number, number]])[] = [
  ["cohort", [0, 3]],
  ["school", [3, 9]],
  ...segmentSpans,
  ["subject", [21, 23]],
];

/** A course code part by part. Source: domain facts, section 3; 科目 is read with 課程類別, 科目屬性 and 領域. */
export function explainCode(code: string, tables: SegmentTables): CodePart[] {
  const type = partOf(code, "type");
  return spans.map(([part, [start, end]]) => {
    const value = code.slice(start, end);
    return { part, from: start + 1, to: end, value, label: labelOfPart(part, value, code, type, tables) };
  });
}

function labelOfPart(
  part: CodePartName,
  value: string,
  code: string,
  type: string,
  tables: SegmentTables,
): string | null {
  if (part === "cohort" || part === "school") return null;
  if (part === "subject") return subjectLabel(code, type, tables);
  return labelOf(tables, part, value, type) ?? null;
}

function subjectLabel(code: string, type: string, { subjects }: SegmentTables): string | null {
  const [category, attribute, field, subject] = [code[16], code[18], code.slice(19, 21), code.slice(21, 23)];
  const found = subjects?.filter((entry) => entry.code === subject && entry.field === field) ?? [];
  const exact = found.filter((entry) => entry.category === category && entry.attribute === attribute);
  return (exact.find(({ types }) => types === null || types.includes(type)) ?? exact[0])?.label ?? null;
}

/** What a plan says of one semester: not taught, credits, credits as an alternative (對開 or a choice), taught without credits. */
export type SemesterWords = {
  /** 0–5: 一上 … 三下 */
  semester: number;
  character: string;
  kind: "not-taught" | "credits" | "alternative" | "without-credits" | "unknown";
  credits: number;
  mode: string | null;
};

/** The six characters of credits and of opening modes, semester by semester. Source: domain facts, section 3. */
export function explainSemesters({ credits, modes }: Pick<PlanCourse, "credits" | "modes">): SemesterWords[] {
  return Array.from({ length: 6 }, (_, semester) => {
    const character = credits[semester] ?? "";
    const mode = modes?.[semester] ?? null;
    return {
      semester,
      character,
      kind: kindOf(character),
      credits: creditsOfCharacter(character),
      mode: mode === "-" ? null : mode,
    };
  });
}

function kindOf(character: string): SemesterWords["kind"] {
  if (character === "0") return "not-taught";
  if (character === "Z") return "without-credits";
  if (/^[1-9RST]$/.test(character)) return "credits";
  return /^[A-I]$/.test(character) ? "alternative" : "unknown";
}

/** Whether the six numbers are periods (進修部) instead of credits. */
export function countsPeriods(code: string): boolean {
  return partOf(code, "type") === "C";
}

/** Whether the 課程屬性 of a course says otherwise than its code, and so holds in its place. */
export function overridesCode(course: PlanCourse): boolean {
  const { attribute, code } = course;
  return attribute !== null && attribute !== `${code[16]}${code.slice(18, 21)}`;
}
