import type { Generated } from "kysely";

/** A file that left the console: kept as what it was, so that a copy can be checked against it later. */
export type ExportsTable = {
  id: Generated<number>;
  school_id: number;
  term: string;
  /** comparison-findings, comparison-to-mend, comparison-proof … */
  kind: string;
  /** The run that it is about. */
  run_id: number | null;
  file_name: string;
  size: number;
  sha256: string;
  /** JSON: rows by sheet, pages … */
  counts: string;
  /** The kept bytes; null for lists that are made again at any time. */
  file_id: number | null;
  created_at: string;
  created_by: number | null;
};
