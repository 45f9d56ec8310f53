import { Migrator } from "kysely";
import type { Database } from "./connect.ts";
import { migrations } from "./migrations/index.ts";

/**
 * Brings a database up to date and gives the names of the migrations that were run, none when it already was.
 * Safe when several processes start at once: one runs them (a named lock in MySQL, BEGIN IMMEDIATE in SQLite), the
 * others wait. In MySQL an interrupted migration is simply run again: each makes only what is missing.
 */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}
