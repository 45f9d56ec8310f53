import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import type { ImportMode } from "./merge.ts";

/** What the user said about a file, where the console could not tell or was told beforehand. */
export type ImportChoices = {
  kind: TableKind | null;
  /** Of a code table: which one. */
  table: SegmentTableName | null;
  /** Whether the file is the whole of it; null: as usual for its kind. */
  mode: ImportMode | null;
  /** The user's headers and ours. */
  headers: Readonly<Record<string, string>>;
};

export const noChoices: ImportChoices = { kind: null, table: null, mode: null, headers: {} };
