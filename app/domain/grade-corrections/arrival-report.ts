import { groupBy } from "../tables/group-by.ts";
import type {
  Arrival,
  ArrivalVerdict,
  CellVerdict,
  ChangedCell,
  GradeCell,
  JudgedRecord,
} from "./arrival.ts";

/** The two equations: records waited for = arrived + unchanged + other; changed cells = the sum of their verdicts. */
export type ArrivalNumbers = {
  records: { all: number } & Readonly<Record<ArrivalVerdict, number>>;
  cells: { all: number } & Readonly<Record<CellVerdict, number>>;
};

export type ArrivedCase = { caseId: number; records: number } & Readonly<Record<ArrivalVerdict, number>>;

/** Cells of one course and field that changed without a case. `filled`: those that had nothing before. */
export type CellGroup = {
  course: string;
  field: GradeCell;
  cells: readonly ChangedCell[];
  filled: number;
};

export function arrivalNumbers({ records, cells }: Arrival): ArrivalNumbers {
  return {
    records: { all: records.length, ...verdictCounts(records) },
    cells: { all: cells.length, ...cellCounts(cells) },
  };
}

/** The cases that are waited for, in the order of their first record. */
export function arrivedCases({ records }: Arrival): ArrivedCase[] {
  return [...groupBy(records, ({ caseId }) => caseId)].map(([caseId, own]) => ({
    caseId,
    records: own.length,
    ...verdictCounts(own),
  }));
}

/** Every record of the case arrived: somebody may confirm it. */
export function isArrived({ records, arrived }: ArrivedCase): boolean {
  return records === arrived;
}

/** Changes that no case accounts for, by course and field, the largest group first. */
export function changesWithoutCase({ cells }: Arrival): CellGroup[] {
  const without = cells.filter(({ verdict }) => verdict === "without-case");
  return [...groupBy(without, ({ course, field }) => `${course}\u0000${field}`).values()]
    .flatMap((own): CellGroup[] => {
      const [first] = own;
      if (!first) return [];
      const { course, field } = first;
      return [{ course, field, cells: own, filled: own.filter(({ before }) => before === null).length }];
    })
    .sort((a, b) => b.cells.length - a.cells.length || (a.course < b.course ? -1 : 1));
}

function verdictCounts(records: readonly JudgedRecord[]): Readonly<Record<ArrivalVerdict, number>> {
  const counts = { arrived: 0, unchanged: 0, other: 0 };
  for (const { verdict } of records) counts[verdict]++;
  return counts;
}

function cellCounts(cells: readonly ChangedCell[]): Readonly<Record<CellVerdict, number>> {
  const counts = { arrived: 0, other: 0, lost: 0, "without-case": 0, added: 0, removed: 0 };
  for (const { verdict } of cells) counts[verdict]++;
  return counts;
}
