import { fieldOfFinding } from "#app/domain/grade-corrections/check-findings.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { maskCell, maskParams } from "#app/domain/rosters/personal-cells.ts";
import type { FaultParams } from "#app/domain/rosters/rule.ts";
import { listRosterFindings, type StoredCause } from "#db/queries/roster-causes.ts";
import { pageLength } from "./cause-search.ts";
import { type PlacedRow, readPlaces } from "./row-places.server.ts";
import { type RowStudent, studentsByHash, studentsByNumber } from "./row-students.server.ts";
import type { ShownBook } from "./visible-book.server.ts";

/**
 * A row under a cause. `student` null where the row is about nobody, or the register does not know them; `correctable`: a
 * correction case can be about its value.
 */
export type CauseRow = PlacedRow & {
  number: number;
  sheet: string | null;
  row: number | null;
  student: RowStudent | null;
  column: ColumnKey | null;
  value: string | null;
  params: FaultParams;
  correctable: boolean;
};

/** Its findings have no row of the book: their value is the student number of whom no row is about. */
const missingStudents = "student-missing";

/** One page of the findings under a cause, each with its row of the book and whom the check's register knows by it. */
export async function readCauseRows(
  visible: ShownBook,
  cause: StoredCause,
  page: number,
): Promise<CauseRow[]> {
  const { scope, shown } = visible;
  const findings = await listRosterFindings(scope, shown.check.id, {
    causeNumber: cause.number,
    limit: pageLength,
    offset: (page - 1) * pageLength,
  });
  const { datasets } = shown.check.against;
  const [placed, byHash, byNumber] = await Promise.all([
    readPlaces(visible, findings),
    studentsByHash(
      scope,
      datasets,
      findings.map(({ studentHash }) => studentHash),
    ),
    cause.rule === missingStudents ? studentsByNumber(scope, datasets) : null,
  ]);
  return findings.map((finding) => {
    const { number, sheet, row, column, value, params, studentHash } = finding;
    const student = byNumber ? byNumber(value) : byHash(studentHash);
    return {
      number,
      sheet,
      row,
      student,
      column,
      value: value === null ? null : maskCell(column, value),
      params: maskParams(column, params),
      correctable: student !== null && fieldOfFinding(finding) !== null,
      ...placed(finding),
    };
  });
}
