import { sql } from "kysely";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { SchoolScope } from "../scope.ts";
import { datasetTables } from "./dataset-tables.ts";

const inForceOrWas: readonly ImportStatus[] = ["confirmed", "undone"];

/** So many rows of one statement are gone within milliseconds, and others may write in between. */
const batch = 1000;
const pauseMs = 3;

/**
 * Takes rows away that were written for an import that has not come into force, some at a time. Of one that has, now or
 * between two steps, nothing is taken.
 */
export async function deleteStagedRows(
  { db, schoolId }: SchoolScope,
  kind: DatasetKind,
  importId: number,
): Promise<void> {
  const place = datasetTables[kind];
  const [table, key] = [sql.table(place.table), sql.ref(place.key)];
  const ofImport = sql`school_id = ${schoolId} and import_id = ${importId}`;
  for (;;) {
    const { rows } = await sql<{ value: string }>`
      select ${key} as value from ${table} where ${ofImport} limit ${batch}
    `.execute(db);
    if (rows.length === 0) return;
    const values = [...new Set(rows.map(({ value }) => value))];
    const { numAffectedRows } = await sql`
      delete from ${table} where ${ofImport} and ${key} in (${sql.join(values)}) and not exists (
        select 1 from imports
        where school_id = ${schoolId} and id = ${importId} and status in (${sql.join(inForceOrWas)})
      )
    `.execute(db);
    if (!numAffectedRows) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** How many rows are there under the import, in force or not. */
export async function countStagedRows(
  { db, schoolId }: SchoolScope,
  kind: DatasetKind,
  importId: number,
): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from ${sql.table(datasetTables[kind].table)} where school_id = ${schoolId} and import_id = ${importId}
  `.execute(db);
  return Number(rows[0]?.count ?? 0);
}
