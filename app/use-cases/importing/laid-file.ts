import { losesCharacters } from "#app/domain/datasets/lost-characters.ts";
import { type Change, type ImportMode, type Merge, mergeDataset } from "#app/domain/datasets/merge.ts";
import type {
  HeldRow,
  ImportCounts,
  PlanPreview,
  ShownRow,
  ShownUpdate,
} from "#app/domain/datasets/preview.ts";
import type { ShownColumn } from "#app/domain/datasets/shown-rows.ts";
import type { ParsedTable, RefusedTable } from "#app/imports/table-result.ts";
import type { Progress } from "#db/bulk.ts";
import type { Scope } from "#db/scope.ts";
import type { Users } from "./users-of.ts";

/** A file laid over what is in force: what it would change, and how it is stored. Nothing is written yet. */
export type LaidFile = {
  ok: true;
  parsed: ParsedTable<unknown>;
  counts: ImportCounts;
  columns: readonly string[];
  first: readonly ShownRow[];
  updates: readonly ShownUpdate[];
  lossy: number;
  removed: readonly string[];
  inForce: number;
  held: readonly HeldRow[];
  plan: PlanPreview | null;
  /** Rows that `store` writes: those of the file and those in force that stay. */
  stored: number;
  /** Writes the rows under the import; nobody sees them before the pointer is moved to it. */
  store: (scope: Scope, importId: number, onProgress: Progress) => Promise<void>;
};
export type LayOutcome = LaidFile | RefusedTable;

type Lay<R extends object> = {
  parsed: ParsedTable<R>;
  before: readonly R[];
  keyOf: (row: R) => string;
  labelOf: (row: R) => string;
  shown: readonly ShownColumn<R>[];
  mode: ImportMode;
  users: Users;
  store: (scope: Scope, importId: number, rows: readonly R[], onProgress: Progress) => Promise<void>;
};

const shownFirst = 8;
const shownUpdates = 100;
const shownNames = 300;

/** Lays rows over those in force, with what the preview shows of it. */
export function layRows<R extends object>(lay: Lay<R>): LaidFile {
  const { parsed, before, keyOf, labelOf, shown, mode, users } = lay;
  const isInUse = (key: string) => users.some(({ references }) => references.has(key));
  const incoming = parsed.rows.map(({ value }) => value);
  const merge = mergeDataset(before, incoming, keyOf, mode, isInUse);
  const columns = shown.filter((column) => incoming.some((row) => column.text(row) !== ""));
  return {
    ok: true,
    parsed,
    counts: countsOf(parsed, merge),
    columns: columns.map(({ header }) => header),
    first: merge.changes
      .slice(0, Math.min(shownFirst, incoming.length))
      .map(({ kind, row }) => ({ kind, cells: columns.map((column) => column.text(row)) })),
    updates: updatesOf(merge.changes, shown, labelOf),
    lossy: merge.changes.filter((change) => isLossy(change, shown)).length,
    removed: merge.changes
      .filter(({ kind }) => kind === "removed")
      .slice(0, shownNames)
      .map(({ row }) => labelOf(row)),
    inForce: before.length,
    held: mode === "complete" ? heldOf(merge.rows.slice(incoming.length), keyOf, labelOf, users) : [],
    plan: null,
    stored: merge.rows.length,
    store: (scope, importId, onProgress) => lay.store(scope, importId, merge.rows, onProgress),
  };
}

function countsOf<R>(
  { conservation: { rows, rejected, blank } }: ParsedTable<unknown>,
  { counts, rows: after }: Merge<R>,
): ImportCounts {
  return { rows, rejected, blank, ...counts, total: after.length };
}

function updatesOf<R>(
  changes: readonly Change<R>[],
  shown: readonly ShownColumn<R>[],
  labelOf: (row: R) => string,
): ShownUpdate[] {
  return changes
    .filter(({ kind }) => kind === "updated")
    .slice(0, shownUpdates)
    .map(({ row, before }) => ({
      label: labelOf(row),
      fields: shown
        .filter((column) => before !== null && column.value(row) !== column.value(before))
        .map((column) => ({
          header: column.header,
          from: before === null ? "" : column.text(before),
          to: column.text(row),
        })),
    }));
}

function isLossy<R>({ kind, row, before }: Change<R>, shown: readonly ShownColumn<R>[]): boolean {
  if (kind !== "updated" || before === null) return false;
  return shown.some((column) =>
    losesCharacters(String(column.value(before) ?? ""), String(column.value(row) ?? "")),
  );
}

function heldOf<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  labelOf: (row: R) => string,
  users: Users,
): HeldRow[] {
  return rows.slice(0, shownNames).map((row) => {
    const by: HeldRow["by"] = {};
    for (const { kind, references } of users) {
      const count = references.get(keyOf(row));
      if (count !== undefined) by[kind] = count;
    }
    return { label: labelOf(row), by };
  });
}
