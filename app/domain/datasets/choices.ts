import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import type { ImportMode } from "./merge.ts";

/** What is known of a file: what the user said, where the console could not tell or was told beforehand, and what it read. */
export type ImportChoices = {
  kind: TableKind | null;
  /** The kind by which the file was recognised; null until then. */
  recognised: TableKind | null;
  /** Of a code table: which one. */
  table: SegmentTableName | null;
  /** Whether the file is the whole of it; null: as usual for its kind. */
  mode: ImportMode | null;
  /** The user's headers and ours. */
  headers: Readonly<Record<string, string>>;
};

export const noChoices: ImportChoices = {
  kind: null,
  recognised: null,
  table: null,
  mode: null,
  headers: {},
};

/** The kind of an import's file as far as it is known: until it is, the record's own is only a place to keep it in. */
export function knownKind({
  kind,
  choices,
}: {
  kind: TableKind;
  choices: ImportChoices | null;
}): TableKind | null {
  return choices === null ? kind : (choices.kind ?? choices.recognised);
}
