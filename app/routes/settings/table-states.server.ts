import { dayInTaipei } from "#app/clock.server.ts";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { type SegmentTableName, segmentTableNames } from "#app/domain/course-codes/model.ts";
import { referenceTables, referenceTablesReadOn } from "#app/domain/course-codes/reference/segment-tables.ts";
import { type DatasetSlot, slotOf } from "#app/domain/datasets/kinds.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { findImport } from "#db/queries/imports.ts";
import type { SchoolScope } from "#db/scope.ts";

export type TableState = {
  table: SegmentTableName | "CATATT";
  source: { kind: "built-in" | "imported"; file: string; date: string; count: number } | { kind: "missing" };
};

/** Every code table with where it comes from: the console, an import, or nowhere (then it is not checked). */
export function listTableStates(scope: SchoolScope): Promise<TableState[]> {
  return Promise.all(
    [...segmentTableNames, "CATATT" as const].map(async (table) => ({
      table,
      source: await sourceOf(scope, table),
    })),
  );
}

async function sourceOf(scope: SchoolScope, table: TableState["table"]): Promise<TableState["source"]> {
  const builtIn = table === "CATATT" ? undefined : referenceTables[table];
  if (builtIn)
    return { kind: "built-in", file: "", date: formatRocDate(referenceTablesReadOn), count: builtIn.length };
  const slot: DatasetSlot | null = table === "CATATT" ? "subject-table" : slotOf("code-table", table);
  const pointer = slot && (await findCurrentDataset(scope, "", slot));
  const one = pointer && (await findImport(scope, pointer.importId));
  if (!one) return { kind: "missing" };
  return {
    kind: "imported",
    file: one.fileName,
    date: formatRocDate(dayInTaipei(one.confirmedAt ?? one.createdAt)),
    count: one.counts?.total ?? 0,
  };
}
