import type { InsertObject } from "kysely";
import type { Database } from "./connect.ts";
import { rowsPerInsert } from "./dialect.ts";
import type { Schema } from "./schema.ts";

export type Progress = (done: number, total: number) => void;

/** Outside of a transaction somebody else may write between two statements: they are given so long to. */
const pauseMs = 3;

/**
 * Inserts many rows, several hundred per statement, and lets other work pass between two statements: of this thread, and
 * outside of a transaction also others who wait to write.
 */
export async function insertRows<T extends keyof Schema>(
  db: Database,
  table: T,
  rows: readonly InsertObject<Schema, T>[],
  onProgress?: Progress,
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const size = rowsPerInsert(db, Object.keys(first).length);
  for (let start = 0; start < rows.length; start += size) {
    const batch = rows.slice(start, start + size);
    await db.insertInto(table).values(batch).execute();
    onProgress?.(start + batch.length, rows.length);
    await new Promise((resolve) => (db.isTransaction ? setImmediate(resolve) : setTimeout(resolve, pauseMs)));
  }
}
