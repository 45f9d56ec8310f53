import type { Kysely } from "kysely";
import { addColumn } from "./add-column.ts";

/** A list may have credits and periods of a course: what stood in `amount` before was the one that the file had. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumn(db, "score_records", "periods", "double precision");
}
