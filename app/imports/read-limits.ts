import { UnreadableFile } from "./unreadable-file.ts";

/** What an upload may cost. A school of 3,000 students has 48,000 enrolments a term, 5 MB as .xlsx. */
export type ReadLimits = {
  bytes: number;
  /** Rows of all sheets together, up to the last one with content in each. */
  rows: number;
  columns: number;
  /** Bytes of all parts of a ZIP after inflating: declared, and counted while they are inflated. */
  inflatedBytes: number;
};

export const defaultReadLimits: ReadLimits = {
  bytes: 30 * 1024 * 1024,
  rows: 200_000,
  columns: 256,
  inflatedBytes: 256 * 1024 * 1024,
};

/** Counts the rows of one file over all of its sheets and refuses the file at the limit. */
export type RowBudget = { add(rows: number): void; checkColumns(columns: number): void };

export function rowBudget(limits: ReadLimits): RowBudget {
  let used = 0;
  return {
    add(rows) {
      used += rows;
      if (used > limits.rows) throw new UnreadableFile("too-many-rows", String(limits.rows));
    },
    checkColumns(columns) {
      if (columns > limits.columns) throw new UnreadableFile("too-many-columns", String(limits.columns));
    },
  };
}
