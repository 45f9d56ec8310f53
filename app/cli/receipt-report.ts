import { receiptCauses } from "#app/domain/receipts/causes.ts";
import type { Reconciliation } from "#app/domain/receipts/reconcile.ts";
import type { Submitted } from "#app/domain/receipts/submitted.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { Words } from "#app/i18n/words.ts";
import type { ReceiptFile, ReceiptOutcome } from "#app/imports/receipts/read-receipt.ts";

const shownCauses = 20;

/** One line a problem, tab-separated: file, sheet, row, column, value, reason and what to do. */
export function refusalLines(
  { receipts }: Words,
  path: string,
  { refusal, file, hashes }: Extract<ReceiptOutcome, { ok: false }>,
): string[] {
  const { what, action } = receipts.refusals[refusal];
  return [
    [path, file ?? "-", "-", "-", "-", `${what}。${action}`].join("\t"),
    ...hashes.map((one) => [path, one.file, "-", "-", "-", receipts.hashFaults[one.fault]].join("\t")),
  ];
}

/** Each row that was not accepted, by its place: who it is about stands in the file only. */
export function rejectionLines({ receipts }: Words, files: readonly ReceiptFile[]): string[] {
  return files.flatMap(({ rejected }) =>
    rejected.map(({ file, student, group, row, column, reason }) => {
      const place = receipts.reading.rejected(student, group, row);
      return [file, place, row ?? "-", column ?? "-", "-", receipts.reasons[reason]].join("\t");
    }),
  );
}

/** The files of a receipt, each with its equation. */
export function readingLines(
  { receipts, imports }: Words,
  { files, leftOut }: Extract<ReceiptOutcome, { ok: true }>,
): string[] {
  return [
    ...files.flatMap(({ file, kind, statements, conservation, extra }) => [
      `${file}  ${receipts.reading.file(receipts.kinds[kind], statements.length)}  ${imports.equation(conservation)}`,
      ...(extra.length > 0 ? [`  ${receipts.reading.extra(extra.join("、"))}`] : []),
    ]),
    ...(leftOut.length > 0 ? [receipts.reading.leftOut(leftOut.join("、"))] : []),
  ];
}

/** Totals as equations, what was held against nothing, then the differences by cause. */
export function reconciliationLines(
  { receipts, rosters, cli }: Words,
  submitted: Submitted | null,
  result: Reconciliation | null,
): string[] {
  const own = receipts.reconciling;
  if (!result || !submitted) return [own.alone];
  const causes = receiptCauses(result.differences);
  return [
    ...result.totals.flatMap((totals) => [
      `${receipts.kinds[totals.kind]} ${totals.group.name}`,
      `  ${own.submitted(totals)}`,
      `  ${own.received(totals)}`,
    ]),
    ...result.notCompared.map(({ group, rows }) => own.notCompared(group.name, rows)),
    ...result.withoutStatement.map(({ kind, rows }) => own.withoutStatement(receipts.kinds[kind], rows)),
    ...submitted.leftOut
      .filter(({ rows }) => rows > 0)
      .map(({ book, sheet, rows }) => own.notReturned(`${rosters.books[book]} ${sheet}`, rows)),
    ...(causes.length === 0 ? [own.clean] : []),
    ...causes.slice(0, shownCauses).map(({ difference, kind, group, column, students, differences }) => {
      const place = [
        receipts.kinds[kind],
        group?.name ?? own.ofStudent,
        column && rosterColumns[column].title,
      ];
      return own.cause(
        receipts.differences[difference],
        place.filter(Boolean).join(" "),
        differences.length,
        students,
      );
    }),
    ...(causes.length > shownCauses ? [cli.moreCauses(causes.length - shownCauses)] : []),
  ];
}
