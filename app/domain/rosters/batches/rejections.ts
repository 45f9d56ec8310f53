import { cellReader } from "../cell-reader.ts";
import type { RosterRow } from "../model.ts";
import { sheetCourse } from "../sheet-course.ts";
import type { RosterSheet } from "../sheets.ts";

/** A row that the central database did not take, as it came back. */
export type RejectedRow = {
  /** In upper case. */
  idNumber: string | null;
  /** 學號 */
  studentNumber: string | null;
  /** 課程代碼 */
  course: string | null;
  reason: string;
};

/** With the row of the book that it is about; null where none was found. */
export type TiedRejection = RejectedRow & {
  studentHash: string | null;
  rosterId: number | null;
  sheet: string | null;
  row: number | null;
};

/** A row of the submitted books that is about the student. */
export type CandidateRow = { rosterId: number; sheet: RosterSheet; row: RosterRow };

/**
 * The row of the books that came back: the student's row with the course; where no course was named, the student's first
 * row. null: the books have none.
 */
export function rowThatCameBack(
  { course }: Pick<RejectedRow, "course">,
  rows: readonly CandidateRow[],
): CandidateRow | null {
  if (course === null) return rows[0] ?? null;
  return rows.find(({ sheet, row }) => courseOf(sheet, row) === course) ?? null;
}

function courseOf(sheet: RosterSheet, row: RosterRow): string | null {
  const course = sheetCourse(sheet);
  if (!course) return null;
  const reader = cellReader(sheet);
  reader.moveTo(row);
  return reader.cells(course.code).toUpperCase();
}
