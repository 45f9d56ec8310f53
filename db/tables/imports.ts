import type { Generated } from "kysely";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import type { ImportMode } from "#app/domain/datasets/merge.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";

export type ImportsTable = {
  id: Generated<number>;
  school_id: number;
  kind: TableKind;
  /** null for what holds for all terms (plans, code tables). */
  term: string | null;
  status: ImportStatus;
  mode: ImportMode;
  file_id: number | null;
  file_name: string;
  sha256: string;
  /** JSON: the column mapping that was used; null when headers were recognised. */
  mapping: string | null;
  /** JSON: rows, created, updated, unchanged, rejected, blank … */
  counts: string | null;
  /** JSON: what the preview page shows. */
  preview: string | null;
  /** JSON: why the file was refused. */
  refusal: string | null;
  /** The import whose dataset this one was laid over. */
  based_on: number | null;
  version: Generated<number>;
  created_at: string;
  created_by: number | null;
  confirmed_at: string | null;
  confirmed_by: number | null;
  undone_at: string | null;
  undone_by: number | null;
};

export type ImportRejectionsTable = {
  school_id: number;
  import_id: number;
  rejection_no: number;
  sheet: string | null;
  row_no: number;
  column_title: string | null;
  value: string | null;
  reason: string;
  /** JSON */
  params: string;
};

/** How a school's own headers map to ours, remembered by the set of headers. */
export type ColumnMappingsTable = {
  school_id: number;
  kind: TableKind;
  /** SHA-256 over the headers, hex. */
  headers_sha256: string;
  /** JSON */
  mapping: string;
  updated_at: string;
  updated_by: number | null;
};

/** Which import's rows are in force. `slot` is the import's kind, for code tables with the table's name: `code-table:DEP`. `term` "" = all terms. */
export type CurrentDatasetsTable = {
  school_id: number;
  term: string;
  slot: string;
  import_id: number;
  version: number;
};
