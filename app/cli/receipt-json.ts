import { maskIdNumber } from "#app/domain/people/masking.ts";
import type { HashProblem } from "#app/domain/receipts/hash-list.ts";
import { receiptKinds, receiptLayouts } from "#app/domain/receipts/kinds.ts";
import type { Reconciliation } from "#app/domain/receipts/reconcile.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { ReceiptFile } from "#app/imports/receipts/read-receipt.ts";
import type { Conservation } from "#app/imports/table-result.ts";

/** The machine-readable result: one entry per difference, the student's 身分證號 masked. */
export function receiptJson(
  files: readonly ReceiptFile[],
  result: Reconciliation | null,
  books: readonly Conservation[],
) {
  return {
    kinds: receiptKinds.flatMap((kind) => {
      const ofKind = files.filter((file) => file.kind === kind);
      if (ofKind.length === 0) return [];
      const students = new Set(
        ofKind.flatMap(({ statements }) => statements.map(({ idNumber }) => idNumber)),
      );
      const rows = ofKind.reduce((sum, { conservation }) => sum + conservation.accepted, 0);
      return [{ kind: receiptLayouts[kind].title, students: students.size, rows }];
    }),
    hashes: "ok",
    differences: (result?.differences ?? []).map(
      ({ idNumber, kind, group, column, submitted, received }) => ({
        student: maskIdNumber(idNumber),
        kind: receiptLayouts[kind].title,
        sheet: group?.name ?? null,
        column: column === null ? null : rosterColumns[column].title,
        submitted,
        received,
      }),
    ),
    conservation: [...files.map(({ conservation }) => conservation), ...books],
  };
}

/** Of an archive whose files are not those that were hashed: nothing of it was read. */
export function refusedJson(hashes: readonly HashProblem[]) {
  return { kinds: [], hashes, differences: [], conservation: [] };
}
