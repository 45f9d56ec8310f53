import type { ImportNotice, ReasonParams, RowReason, TableRefusal } from "#app/domain/tables/reasons.ts";

/** What every import ends with: rows = accepted + rejected + blank, each rejected row listed. */
export type Conservation = { file: string; rows: number; accepted: number; rejected: number; blank: number };

/**
 * One reason why one row was not accepted: where, what, why; what to do is worded in i18n by `reason`.
 * `params` fill the words (for instance the number of the row that had it first).
 */
export type RowError<Reason extends string = string> = {
  file: string;
  sheet: string | null;
  row: number;
  /** Header of the column as in the user's file; null when it concerns the whole row. */
  column: string | null;
  value: string | null;
  reason: Reason;
  params: ReasonParams;
};

/** An accepted row: what it says and where it stands in the user's file. */
export type ImportedRow<Value> = { sheet: string | null; row: number; value: Value };

/** Something the user should know although nothing was rejected for it. `rows` are the rows it concerns, `params.count` how many. */
export type TableNotice = {
  kind: ImportNotice;
  sheet: string | null;
  rows: readonly number[];
  params: ReasonParams;
};

/** A sheet that was not imported: hidden, or without the columns. */
export type LeftOutSheet = { sheet: string; hidden: boolean; rows: number };

/** The user's headers and the canonical headers they were read as. */
export type HeaderMapping = Readonly<Record<string, string>>;

export type ParsedTable<Value> = {
  ok: true;
  file: string;
  rows: readonly ImportedRow<Value>[];
  errors: readonly RowError<RowReason>[];
  notices: readonly TableNotice[];
  conservation: Conservation;
  /** Headers that no column was read from. */
  extraColumns: readonly string[];
  leftOutSheets: readonly LeftOutSheet[];
  /** How each header that was used was read, also where its name was canonical. */
  mapping: HeaderMapping;
};

/** A whole file that is not usable for this import; nothing of it is accepted. */
export type RefusedTable = {
  ok: false;
  file: string;
  refusal: TableRefusal;
  params: ReasonParams;
  /** Of `wrong-term` and `wrong-school`: every row's own reason. */
  errors: readonly RowError<RowReason>[];
  conservation: Conservation;
};

export type TableOutcome<Value> = ParsedTable<Value> | RefusedTable;
