import type { ColumnKey } from "./columns.ts";

/** A score and the mark beside it that says whether it passed. */
export type ScorePair = { score: ColumnKey; passed: ColumnKey };

export type RosterSheet = {
  name: string;
  columns: readonly ColumnKey[];
  /** Two rows that agree in these are one row twice. */
  key: readonly ColumnKey[];
  scores: readonly ScorePair[];
};

/** Who a row is about: the first columns of nearly every sheet. */
export const person: readonly ColumnKey[] = ["idNumber", "birthDate"];

export const course: readonly ColumnKey[] = ["courseCode", "courseName", "grade"];

/** 備註7: whom the row is about, for the schools themselves. */
export const notes: readonly ColumnKey[] = [
  "noteName",
  "noteTermClass",
  "noteTermSeat",
  "noteTermNumber",
  "noteNextClass",
  "noteNextSeat",
  "noteNextNumber",
];

export const oncePerCourse: readonly ColumnKey[] = ["idNumber", "courseCode"];

/** A sheet whose rows are told apart by `key`; without one two rows are the same only when every cell is. */
export function sheet(
  name: string,
  columns: readonly ColumnKey[],
  { key = columns, scores = [] }: Partial<Pick<RosterSheet, "key" | "scores">> = {},
): RosterSheet {
  return { name, columns, key, scores };
}
