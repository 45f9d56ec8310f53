import type { ColumnKey } from "../rosters/columns.ts";
import { groupBy } from "../tables/group-by.ts";
import type { ReceiptGroup, ReceiptKind } from "./kinds.ts";
import type { DifferenceKind, ReceiptDifference } from "./reconcile-rows.ts";

/** Differences of one origin: the same column of the same group, or whole rows of it that only one side has. */
export type ReceiptCause = {
  difference: DifferenceKind;
  kind: ReceiptKind;
  group: ReceiptGroup | null;
  column: ColumnKey | null;
  students: number;
  differences: readonly ReceiptDifference[];
};

/** The causes, those of most differences first; of equals those that stand first. Every difference is in exactly one. */
export function receiptCauses(differences: readonly ReceiptDifference[]): ReceiptCause[] {
  const groups = groupBy(differences, ({ difference, kind, group, column }) =>
    [difference, kind, group?.name, column].join("\u0000"),
  );
  return [...groups.values()]
    .flatMap((some): ReceiptCause[] => {
      const [first] = some;
      if (!first) return [];
      const { difference, kind, group, column } = first;
      const students = new Set(some.map(({ idNumber }) => idNumber)).size;
      return [{ difference, kind, group, column, students, differences: some }];
    })
    .sort((a, b) => b.differences.length - a.differences.length);
}
