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
  params: Readonly<Record<string, string | number>>;
};
