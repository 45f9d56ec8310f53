import type { SchoolFolder } from "#db/seed/folder.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";

export type Unit = "s" | "ms" | "MB" | "/s";
export type Target = { atMost: number } | { atLeast: number };
/** One value per run; `cpu`: seconds of processor time per run, of all threads, where they were measured. */
export type Series = { values: readonly number[]; cpu: readonly number[] | null };

/** One line of the table. `size`: 1 is a school of 3,000 students. The target holds for size 1. */
export type Line = Series & {
  kind: "measured";
  name: string;
  what: string;
  size: number;
  /** How much there was of it: rows, bytes, requests. */
  amount: string;
  unit: Unit;
  target: Target | null;
  /** The plain way to do the same, in the same unit, measured in turn with it; null where there is none. */
  baseline: (Series & { what: string }) | null;
};

/** A measurement that could not be made: it has its line, and the benchmark fails. */
export type FailedLine = { kind: "failed"; name: string; what: string; size: number; failure: string };

export type Measurement = {
  /** As `--only` takes it. */
  name: string;
  what: string;
  /** Measured at each size, or at the first of them alone. */
  sizes: "each" | "first";
  /** More runs than this take too long; undefined: as many as were asked for. */
  mostRuns?: number;
  measure: (
    ground: BenchGround,
    size: number,
    runs: number,
  ) => Promise<Omit<Line, "kind" | "name" | "size">[]>;
};

export type BenchSchool = {
  school: GeneratedSchool;
  /** Its files, .xlsx but for the plan. */
  files: SchoolFolder;
};

/** What measurements share. Whatever they start or write ends with it. */
export type BenchGround = {
  /** A new folder. */
  folder: (name: string) => Promise<string>;
  /** The invented school of a size, with several causes of every kind planted. */
  school: (size: number) => Promise<BenchSchool>;
  /** An empty, migrated database: its address. */
  sqlite: () => Promise<string>;
  mariadb: () => Promise<string>;
  /** Says what is being done, beside the table. */
  say: (text: string) => void;
};
