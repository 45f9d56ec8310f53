import type { BookKind } from "#app/domain/rosters/books.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import type { CheckContext, Roster } from "#app/domain/rosters/model.ts";
import { context, type RowValues, roster } from "./roster-builder.ts";

/** A book and what it is checked against. */
export type Case = { roster: Roster; context: CheckContext };

export type Place = { sheet: string | null; row: number | null; column: ColumnKey | null };

/** `at`: where the rule must find something. */
export type FailingCase = Case & { at: Place };

/** What every rule has to show; `boundary`: the last case on one side of its limit. */
export type RuleCases = {
  passing: Case;
  failing: readonly [FailingCase, FailingCase, ...FailingCase[]];
  boundary: Case & { fails: boolean };
};

/** Cases whose rows stand in one sheet of one book. */
export function inSheet(book: BookKind, sheet: string, change: Partial<CheckContext> = {}) {
  const rows = (...values: readonly RowValues[]): Case => ({
    roster: roster(book, { [sheet]: values }),
    context: context(change),
  });
  return {
    rows,
    /** The last row breaks the rule, in `column` (null: as a whole). */
    fails: (column: ColumnKey | null, ...values: readonly RowValues[]): FailingCase => ({
      ...rows(...values),
      at: { sheet, row: values.length + 1, column },
    }),
    boundary: (fails: boolean, ...values: readonly RowValues[]) => ({ ...rows(...values), fails }),
  };
}

/** A book of which something else than a row is wrong. */
export function wholeBook(
  book: BookKind,
  change: Partial<Roster> = {},
  more: Partial<CheckContext> = {},
): Case {
  return { roster: roster(book, {}, change), context: context(more) };
}
