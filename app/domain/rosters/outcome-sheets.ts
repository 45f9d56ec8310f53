import type { ColumnKey } from "./columns.ts";
import { course, person, type RosterSheet, sheet } from "./sheets.ts";

const outcome: readonly ColumnKey[] = ["summary", "documentLink", "mediaLink"];

/**
 * 課程學習成果: of the term, and of what was taken late, again, in another school or programme. The columns of all but the
 * first are "as above with …" in the facts; where they stand in the row is read from those of the score books.
 */
export function outcomeSheets(amounts: {
  own: ColumnKey;
  original: ColumnKey;
  host: ColumnKey;
}): readonly RosterSheet[] {
  const original: readonly ColumnKey[] = [
    "originalYear",
    "originalSemester",
    "originalCode",
    "originalName",
    "originalGrade",
    amounts.original,
  ];
  const hosted: readonly ColumnKey[] = [
    "hostSchool",
    "takenSemester",
    "hostCode",
    "hostName",
    "hostGrade",
    amounts.host,
  ];
  const own: readonly ColumnKey[] = [...course, amounts.own];
  return [
    sheet("學期課程學習成果", [...person, "takenSemester", ...own, ...outcome]),
    sheet("補修課程學習成果", [...person, "dueYear", "dueSemester", ...own, ...outcome]),
    sheet("重修課程學習成果", [...person, ...original, ...outcome]),
    sheet("重讀課程學習成果", [...person, "takenSemester", ...own, ...outcome]),
    sheet("轉學轉科課程學習成果", [...person, "originalSchool", ...original, ...outcome]),
    sheet("借讀課程學習成果", [...person, ...hosted, ...outcome]),
  ];
}
