import { keyOfCourse } from "../scores/key-of-course.ts";
import type { ScoreRecord } from "../scores/score-record.ts";
import { groupBy } from "../tables/group-by.ts";
import { type CorrectionField, isOfCourse, recordFields } from "./correction-fields.ts";
import { sameValue } from "./correction-values.ts";
import { keyOfValue } from "./graded-course.ts";

/** What an import of 學期成績 may change of a row, beside what tells its rows apart. */
export const gradeCells = [...recordFields, "code", "remark"] as const;
export type GradeCell = (typeof gradeCells)[number];

/** A value of a student that a case had approved. */
export type ApprovedRecord = {
  caseId: number;
  studentNumber: string;
  course: string;
  field: CorrectionField;
  before: string | null;
  after: string | null;
  /** Somebody has confirmed that it arrived: it is waited for no more, but says why a value changed. */
  isConfirmed: boolean;
  /**
   * What the data in force say of a field that 學期成績 do not have by themselves (credits, name, and the code, which an
   * offering or enrolment may give); undefined: there is no such course any more. Not looked at for scores and marks.
   */
  presentElsewhere?: string | null | undefined;
};

export type ArrivalVerdict =
  | "arrived"
  /** The value that was wrong is still there. */
  | "unchanged"
  /** Neither what was wrong nor what was approved. */
  | "other";

/** An approved record that is waited for, with what the data in force have now. */
export type JudgedRecord = ApprovedRecord & {
  verdict: ArrivalVerdict;
  /** null: nothing; undefined: no such course. */
  present: string | null | undefined;
};

/**
 * What a changed cell is. `arrived`: as approved. `other`: a correction is waited for, and this is not it. `lost`: a
 * correction that was confirmed is overwritten. `added`, `removed`: of a row that only one of the two has. The rest
 * changed `without-case`.
 */
export const cellVerdicts = ["arrived", "other", "lost", "without-case", "added", "removed"] as const;
export type CellVerdict = (typeof cellVerdicts)[number];

/** A cell that has another value after an import than before. */
export type ChangedCell = {
  studentNumber: string;
  course: string;
  field: GradeCell;
  before: string | null;
  after: string | null;
  verdict: CellVerdict;
  /** The cases that the cell is about. */
  caseIds: readonly number[];
};

export type Arrival = {
  /** Those waited for, in the order given: all = arrived + unchanged + other. */
  records: readonly JudgedRecord[];
  /** Every changed cell, once: all = the sum of the verdicts. */
  cells: readonly ChangedCell[];
};

/**
 * What an import of 學期成績 did to the corrections of a term. `before`: the rows that it replaced, null where it is the
 * first (then nothing is called changed); `after`: its own. A row that is not there has nothing in its cells.
 */
export function readArrivals(
  before: readonly ScoreRecord[] | null,
  after: readonly ScoreRecord[],
  approved: readonly ApprovedRecord[],
): Arrival {
  const now = new Map(after.map((row) => [keyOfCourse(row), row]));
  const byCell = groupBy(approved, keyOfValue);
  const records = approved
    .filter(({ isConfirmed }) => !isConfirmed)
    .map((record): JudgedRecord => {
      const present = presentOf(record, now.get(keyOfCourse(record)));
      return { ...record, present, verdict: verdictOf(record, present) };
    });
  const cells = before === null ? [] : changedCells(before, now, byCell);
  return { records, cells };
}

/** Two ways of writing a number are no change. */
export function isSameCell(field: GradeCell, a: string | null, b: string | null): boolean {
  return field === "remark" ? a === b : sameValue(field, a, b);
}

function changedCells(
  before: readonly ScoreRecord[],
  now: ReadonlyMap<string, ScoreRecord>,
  byCell: ReadonlyMap<string, readonly ApprovedRecord[]>,
): ChangedCell[] {
  const known = new Set<string>();
  const kept = before.flatMap((old) => {
    const key = keyOfCourse(old);
    known.add(key);
    return cellsOf(old, now.get(key), byCell);
  });
  const added = [...now].flatMap(([key, row]) => (known.has(key) ? [] : cellsOf(undefined, row, byCell)));
  return [...kept, ...added];
}

/** The changed cells of one row; a row that one of the two does not have has nothing there. */
function cellsOf(
  old: ScoreRecord | undefined,
  row: ScoreRecord | undefined,
  byCell: ReadonlyMap<string, readonly ApprovedRecord[]>,
): ChangedCell[] {
  const whose = row ?? old;
  if (!whose) return [];
  const { studentNumber, course } = whose;
  return gradeCells.flatMap((field): ChangedCell[] => {
    const [from, to] = [old?.[field] ?? null, row?.[field] ?? null];
    if (isSameCell(field, from, to)) return [];
    const about = field === "remark" ? [] : (byCell.get(keyOfValue({ studentNumber, course, field })) ?? []);
    const plain = old === undefined ? "added" : row === undefined ? "removed" : "without-case";
    return [
      {
        ...{ studentNumber, course, field, before: from, after: to },
        verdict: cellVerdict(about, from, to) ?? plain,
        caseIds: [...new Set(about.map(({ caseId }) => caseId))],
      },
    ];
  });
}

/** null: no case says why the cell changed. */
function cellVerdict(
  about: readonly ApprovedRecord[],
  from: string | null,
  to: string | null,
): CellVerdict | null {
  const isRight = (record: ApprovedRecord, value: string | null) =>
    sameValue(record.field, value, record.after);
  if (about.some((record) => isRight(record, to))) return "arrived";
  if (about.some((record) => record.isConfirmed && isRight(record, from))) return "lost";
  return about.some(({ isConfirmed }) => !isConfirmed) ? "other" : null;
}

function verdictOf(record: ApprovedRecord, present: string | null | undefined): ArrivalVerdict {
  if (present === undefined) return "other";
  if (sameValue(record.field, present, record.after)) return "arrived";
  return sameValue(record.field, present, record.before) ? "unchanged" : "other";
}

function presentOf(record: ApprovedRecord, row: ScoreRecord | undefined): string | null | undefined {
  const { field, presentElsewhere } = record;
  return isOfCourse(field) ? presentElsewhere : (row?.[field] ?? null);
}
