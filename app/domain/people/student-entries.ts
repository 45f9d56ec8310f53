import type { ColumnKey } from "../rosters/columns.ts";

/**
 * Lists about known students, each a dataset of its own: 學生狀況 (what 學生資料 asks for beside the students' own list), 借讀,
 * 校內幹部. The books of students and of officers are made from them (domain facts, section 5).
 */
export const entryKinds = ["student-status", "study-elsewhere", "officers"] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * What one row says of a student, by the columns of the sheet that it goes into. Days are YYYY-MM-DD; codes are as the
 * school writes them; null where the file leaves it empty.
 */
export type StudentEntry = { studentNumber: string } & Readonly<Partial<Record<ColumnKey, string | null>>>;

/** What tells two rows of one student apart; a status is one for each student. */
export const toldApartBy: Readonly<Record<EntryKind, readonly ColumnKey[]>> = {
  "student-status": [],
  "study-elsewhere": ["hostSchool", "hostFrom"],
  officers: ["unit", "office", "from"],
};

/** Two rows of one list with one key are one row twice. */
export function entryKey(kind: EntryKind, entry: StudentEntry): string {
  return JSON.stringify([entry.studentNumber, ...toldApartBy[kind].map((key) => entry[key] ?? null)]);
}

/** First and last day of what has both: the last is not before the first. */
export const entryPeriods: Readonly<Record<EntryKind, { from: ColumnKey; to: ColumnKey } | null>> = {
  "student-status": null,
  "study-elsewhere": { from: "hostFrom", to: "hostTo" },
  officers: { from: "from", to: "to" },
};

/** 特殊身分 and 原住民身分, in the order of 學生資料. */
export const identityFields = [
  "specialIdentity",
  "indigenousGroup",
  "indigenousIdentity",
  "indigenousDialect",
  "indigenousYear",
  "indigenousValidTo",
] as const satisfies readonly ColumnKey[];

/**
 * Special personal data: those, and 入學方式 and 借讀代碼, which may tell of them. Sealed where they are kept, and of what a
 * page shows only that they are there.
 */
export const sensitiveFields: readonly ColumnKey[] = [...identityFields, "admissionWay", "hostKind"];
