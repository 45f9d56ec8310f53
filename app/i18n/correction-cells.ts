import type { GradeCell } from "#app/domain/grade-corrections/arrival.ts";
import type { Words } from "./words.ts";

/** What a column of 學期成績 is called. */
export function arrivalCellName({ corrections, correctionReports }: Words, cell: GradeCell): string {
  return cell === "remark" ? correctionReports.arrival.cells.remark : corrections.fields[cell];
}
