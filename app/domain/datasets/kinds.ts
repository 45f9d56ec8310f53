import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import { entryKinds } from "#app/domain/people/student-entries.ts";
import { scoreKinds } from "#app/domain/scores/score-record.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import type { ImportMode } from "./merge.ts";

/** What a term has one dataset of, in the order in which they depend on one another. */
export const datasetKinds = [
  "homerooms",
  "students",
  "offerings",
  "enrolments",
  ...scoreKinds,
  ...entryKinds,
] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** The order in which an office imports: what is read first is what the next is checked against. */
export const importOrder = [
  "homerooms",
  "course-plan",
  "students",
  "offerings",
  "enrolments",
] as const satisfies readonly TableKind[];

/** What only books that the console makes are made from: nobody has to import it. */
export const bookData = [...scoreKinds, ...entryKinds] as const satisfies readonly DatasetKind[];
export type BookData = (typeof bookData)[number];

/** What has to be in force before a file of this kind can be read. */
export const dependencies: Readonly<Record<TableKind, readonly DatasetKind[]>> = {
  homerooms: [],
  students: ["homerooms"],
  offerings: ["homerooms"],
  enrolments: ["students", "offerings"],
  grades: ["students", "offerings"],
  "makeup-courses": ["students"],
  retakes: ["students"],
  transfers: ["students"],
  repeats: ["students"],
  "student-status": ["students"],
  "study-elsewhere": ["students"],
  officers: ["students"],
  "course-plan": [],
  "code-table": [],
  "subject-table": [],
};

/** Whose rows refer to rows of this dataset. */
export function dependentsOf(kind: TableKind): DatasetKind[] {
  return datasetKinds.filter((other) => dependencies[other].some((needed) => needed === kind));
}

/** Often exported in parts (one grade, one division), and a row stays the same row whatever of it is corrected. */
const inParts: readonly TableKind[] = ["homerooms", "students", "grades", "student-status"];

/**
 * Offerings and enrolments are exported whole each time, so what the file does not have is gone. So it is of the lists of
 * 補修, 重修, 轉學轉科, 重讀, 借讀 and 幹部: what tells their rows apart (`scoreKey`, `entryKey`) may itself be corrected (a code,
 * a term, a day), and in a partial file the corrected row would stand beside the wrong one. Code tables and plans are whole
 * by their nature.
 */
export function usualMode(kind: TableKind): ImportMode {
  return inParts.includes(kind) ? "partial" : "complete";
}

/**
 * Plans and code tables hold for all terms and are whole by their nature; of a term's data the user says whether a file is
 * the whole.
 */
export function isOfTerm(kind: TableKind): kind is DatasetKind {
  return datasetKinds.some((one) => one === kind);
}

/** The two segment tables that change with every school year; the other six come with the console. */
export const importedTables = ["DEP", "FLD"] as const satisfies readonly SegmentTableName[];
export type ImportedTable = (typeof importedTables)[number];

export type DatasetSlot = DatasetKind | "subject-table" | `code-table:${SegmentTableName}`;

/** Where the dataset in force of an import is kept; null for plans, of which every version stays. */
export function slotOf(kind: TableKind, table: SegmentTableName | null): DatasetSlot | null {
  if (kind === "course-plan") return null;
  if (kind === "code-table") return table === null ? null : `code-table:${table}`;
  return kind;
}

/** More than a fifth of what is in force would go: somebody may have exported half of the school. */
export function removesMuch(removed: number, inForce: number): boolean {
  return removed > 0 && removed > inForce * 0.2;
}
