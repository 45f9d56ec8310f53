import type { AlterTableBuilder, Kysely } from "kysely";

/** A column of a table that is there, empty in its rows, unless it has it: a migration that was interrupted must be able to run again. */
export async function addColumn(
  db: Kysely<unknown>,
  table: string,
  column: string,
  type: Parameters<AlterTableBuilder["addColumn"]>[1],
): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find(({ name }) => name === table)?.columns ?? [];
  if (known.some(({ name }) => name === column)) return;
  await db.schema.alterTable(table).addColumn(column, type).execute();
}
