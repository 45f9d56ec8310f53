import { type ReceiptGroup, type ReceiptKind, receiptKinds, receiptLayouts } from "./kinds.ts";
import { birthDates, type ReceiptDifference, type ReceiptTotals, reconcileRows } from "./reconcile-rows.ts";
import type { Statement, StatementFile } from "./statement.ts";
import { perKind, type Submitted, type SubmittedStudent } from "./submitted.ts";

export type GroupTotals = ReceiptTotals & { kind: ReceiptKind; group: ReceiptGroup };

export type Reconciliation = {
  differences: readonly ReceiptDifference[];
  /** Of each group that was compared and has rows. */
  totals: readonly GroupTotals[];
  /** Groups of the receipt whose book was not given: rows that were held against nothing. */
  notCompared: readonly { kind: ReceiptKind; group: ReceiptGroup; rows: number }[];
  /** Kinds that were handed in and of which the receipt has no file, with their rows. */
  withoutStatement: readonly { kind: ReceiptKind; rows: number }[];
};

/**
 * Holds the statements of a receipt against what was handed in, row by row and column by column. Kinds of which there is no
 * file, and groups whose book was not given, are named and not called different.
 */
export function reconcile(submitted: Submitted, files: readonly StatementFile[]): Reconciliation {
  const differences: ReceiptDifference[] = [];
  const totals = new Map<ReceiptGroup, GroupTotals>();
  const notCompared = new Map<ReceiptGroup, { kind: ReceiptKind; group: ReceiptGroup; rows: number }>();
  const received = perKind(() => new Map<string, Statement[]>());
  const kinds = new Set(files.map(({ kind }) => kind));
  for (const { kind, statements } of files)
    for (const statement of statements) {
      const known = received[kind].get(statement.idNumber);
      if (known) known.push(statement);
      else received[kind].set(statement.idNumber, [statement]);
    }

  function add(kind: ReceiptKind, group: ReceiptGroup, some: ReceiptTotals): void {
    const before = totals.get(group) ?? { kind, group, ...noRows };
    totals.set(group, {
      kind,
      group,
      submitted: before.submitted + some.submitted,
      received: before.received + some.received,
      equal: before.equal + some.equal,
      differing: before.differing + some.differing,
      missingThere: before.missingThere + some.missingThere,
      unknownHere: before.unknownHere + some.unknownHere,
    });
  }

  for (const kind of receiptKinds) {
    if (!kinds.has(kind)) continue;
    const handedIn = submitted.students[kind];
    for (const idNumber of new Set([...handedIn.keys(), ...received[kind].keys()])) {
      const [mine, theirs] = [handedIn.get(idNumber), received[kind].get(idNumber) ?? []];
      for (const group of receiptLayouts[kind].groups) {
        const there = theirs.flatMap(({ groups }) =>
          groups.flatMap((one) => (one.group === group ? one.rows : [])),
        );
        if (!submitted.books[kind].has(group.book)) {
          if (there.length === 0) continue;
          const before = notCompared.get(group)?.rows ?? 0;
          notCompared.set(group, { kind, group, rows: before + there.length });
          continue;
        }
        const here = mine?.groups.get(group) ?? [];
        if (here.length + there.length === 0) continue;
        const result = reconcileRows({ kind, group, idNumber }, here, there);
        differences.push(...result.differences);
        add(kind, group, result.totals);
      }
      differences.push(...birthDates(kind, mine, theirs));
    }
  }
  return {
    differences,
    totals: [...totals.values()],
    notCompared: [...notCompared.values()],
    withoutStatement: receiptKinds
      .filter((kind) => !kinds.has(kind) && submitted.students[kind].size > 0)
      .map((kind) => ({ kind, rows: rowsOf(submitted.students[kind].values()) })),
  };
}

const noRows: ReceiptTotals = {
  submitted: 0,
  received: 0,
  equal: 0,
  differing: 0,
  missingThere: 0,
  unknownHere: 0,
};

function rowsOf(students: Iterable<SubmittedStudent>): number {
  let rows = 0;
  for (const { groups } of students) for (const one of groups.values()) rows += one.length;
  return rows;
}
