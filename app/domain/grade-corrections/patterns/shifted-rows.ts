import type { ScoreRecord } from "../../scores/score-record.ts";
import type { RecordField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { isSame } from "./score-text.ts";

/** A record with its row of the import before. */
export type Row = { before: ScoreRecord; now: GradedCourse };
export type Shift = { rows: -1 | 1; shifted: readonly Row[] };

/** Fewer changed rows than this may agree with their neighbours by chance. */
const fewest = 3;

/**
 * Runs of rows of one course in which every value is the one that the row before (-1) or after (1) had in the import before;
 * with the row at which the shift began, which got its value from somewhere else. Only rows that changed are given.
 */
export function shiftsIn(course: readonly Row[], field: RecordField): Shift[] {
  const changed = course.filter(({ before, now }) => !isSame(before[field], now[field])).length;
  if (changed < fewest) return [];
  return ([-1, 1] as const).flatMap((rows) =>
    runsOf(course, field, rows).flatMap((run) => {
      const moved = run.filter(({ before, now }) => !isSame(before[field], now[field]));
      return moved.length >= fewest ? [{ rows, shifted: moved }] : [];
    }),
  );
}

function runsOf(course: readonly Row[], field: RecordField, rows: -1 | 1): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  course.forEach((row, index) => {
    const origin = course[index + rows];
    if (origin && isSame(origin.before[field], row.now[field])) {
      // Downwards the shift begins above the run.
      if (run.length === 0 && rows === -1) run.push(origin);
      run.push(row);
      return;
    }
    if (run.length > 0) {
      if (rows === 1) run.push(row);
      runs.push(run);
    }
    run = [];
  });
  if (run.length > 0) runs.push(run);
  return runs;
}
