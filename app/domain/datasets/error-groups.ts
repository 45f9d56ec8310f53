import type { ReasonParams, RowReason } from "#app/domain/tables/reasons.ts";

export type ErrorPlace = {
  sheet: string | null;
  row: number;
  column: string | null;
  value: string | null;
  params: ReasonParams;
};
/** Rows refused for one reason in one column. */
export type ErrorGroup = {
  reason: RowReason;
  column: string | null;
  count: number;
  first: readonly ErrorPlace[];
};

type RowFault = ErrorPlace & { reason: RowReason };

const shownPlaces = 5;

/** Errors by reason and column, most first, each with its first places. */
export function groupErrors(errors: readonly RowFault[]): ErrorGroup[] {
  const groups = new Map<
    string,
    { reason: RowReason; column: string | null; count: number; first: ErrorPlace[] }
  >();
  for (const { reason, column, sheet, row, value, params } of errors) {
    const key = `${reason}|${column ?? ""}`;
    const group = groups.get(key) ?? { reason, column, count: 0, first: [] };
    groups.set(key, group);
    group.count += 1;
    if (group.first.length < shownPlaces) group.first.push({ sheet, row, column, value, params });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
