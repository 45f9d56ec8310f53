import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { PlanChange } from "#app/domain/course-codes/plan-versions.ts";
import type {
  FileRefusal,
  ImportNotice,
  RawNoticeKind,
  ReasonParams,
  TableKind,
  TableRefusal,
} from "#app/domain/tables/reasons.ts";
import type { ErrorGroup } from "./error-groups.ts";
import type { DatasetKind, DatasetSlot } from "./kinds.ts";
import type { Change } from "./merge.ts";

/** Why an import came to nothing: the file cannot be read, is not that table, or is not needed. */
export type ImportRefusal =
  | { source: "file"; code: FileRefusal; params: ReasonParams }
  | { source: "table"; code: TableRefusal; params: ReasonParams }
  | { source: "import"; code: "built-in-table"; params: ReasonParams };

/** What the first rows of a file look like, for somebody who has to say what they are. */
export type Glance = { headers: readonly string[]; rows: readonly (readonly string[])[] };

/** Where the pointers stood when the preview was made: a confirmation holds only while they stand there. */
export type PreviewBasis = {
  slot: DatasetSlot | null;
  /** Of the dataset it was laid over; null when there was none. */
  importId: number | null;
  version: number | null;
  /** The imports that its rows were checked against. */
  checkedAgainst: Partial<Record<DatasetKind, number>>;
  /** The plan versions in force, newest last. */
  planIds: readonly number[];
};

export type ShownField = { header: string; text: string };
export type ShownRow = { kind: Change<object>["kind"]; cells: readonly string[] };
export type ShownUpdate = { label: string; fields: readonly { header: string; from: string; to: string }[] };
export type HeldRow = { label: string; by: Partial<Record<DatasetKind, number>> };

export type PreviewNotice =
  | { source: "file"; kind: RawNoticeKind; params: Readonly<Record<string, string | number | null>> }
  | {
      source: "table";
      kind: ImportNotice;
      sheet: string | null;
      rows: readonly number[];
      params: ReasonParams;
    };

/** rows = created + updated + unchanged + rejected + blank; total: rows of the dataset afterwards. */
export type ImportCounts = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  blank: number;
  /** Rows in force that the file does not have: taken out, or left. */
  removed: number;
  kept: number;
  /** Of the kept ones, those that a complete file would have taken out, were they not in use. */
  held: number;
  total: number;
};

export type PlanPreview = {
  form: "new" | "old";
  year: number;
  marks: readonly { type: string; md5: string }[];
  changes: Readonly<Record<PlanChange["kind"], number>>;
  /** 實施學年度 of the newest plan in force when this file is older than it. */
  olderThan: number | null;
};

/** All that the page of a file that can be imported shows. Personal data is masked. */
export type ReadyPreview = {
  step: "ready";
  table: SegmentTableName | null;
  basis: PreviewBasis;
  columns: readonly string[];
  first: readonly ShownRow[];
  updates: readonly ShownUpdate[];
  /** Updates that put question marks in place of characters. */
  lossy: number;
  removed: readonly string[];
  /** Rows in force before; removals are held against it. */
  inForce: number;
  held: readonly HeldRow[];
  errors: readonly ErrorGroup[];
  notices: readonly PreviewNotice[];
  extraColumns: readonly string[];
  leftOutSheets: readonly { sheet: string; hidden: boolean; rows: number }[];
  /** Headers that were read under another name than their own. */
  mapping: readonly { from: string; to: string }[];
  plan: PlanPreview | null;
  /** The user's own file with a column of reasons; null when every row was accepted. */
  errorFileId: number | null;
};

export type ImportPreview =
  | ({ step: "kind"; guesses: readonly { kind: TableKind; found: number; required: number }[] } & Glance)
  | ({ step: "table" } & Glance)
  | ({
      step: "mapping";
      /** Our columns that no header was recognised for. */
      missing: readonly string[];
      recognised: readonly { from: string; to: string }[];
      /** Those that a file may lack. */
      optional: readonly string[];
    } & Glance)
  | { step: "waiting"; missing: readonly DatasetKind[] }
  | ReadyPreview;

/** Nothing was rejected, taken out or changed. */
export function bringsNothing(counts: ImportCounts): boolean {
  return counts.created + counts.updated + counts.removed === 0;
}
