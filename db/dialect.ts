import {
  type CreateTableBuilder,
  type InsertResult,
  type Kysely,
  MysqlAdapter,
  type SelectQueryBuilder,
  sql,
} from "kysely";

type Connection = Pick<Kysely<unknown>, "getExecutor">;

/** Every difference between MySQL (MariaDB) and SQLite, and nothing else. */
function isMysql(db: Connection): boolean {
  return db.getExecutor().adapter instanceof MysqlAdapter;
}

/** A new table. Text is compared by its code points on both: utf8mb4_general_ci says that 𤧟 equals 𠅤. */
export function createTable(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name).ifNotExists();
  return isMysql(db)
    ? table.modifyEnd(
        sql`engine = InnoDB default character set utf8mb4 collate utf8mb4_bin row_format = dynamic`,
      )
    : table;
}

/**
 * An index, unless it is there. MySQL has no `if not exists` for it, and no transactions around migrations: one that
 * was interrupted must be able to run again.
 */
export async function createIndex(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const index = db.schema
    .createIndex(`${table}_by_${columns.slice(1).join("_")}`.slice(0, 60))
    .on(table)
    .columns([...columns]);
  if (!isMysql(db)) return index.ifNotExists().execute();
  try {
    await index.execute();
  } catch (error) {
    if (errno(error) !== mysqlErrors.duplicateKeyName) throw error;
  }
}

/** Text without a practical limit (JSON). */
export function longText(db: Kysely<unknown>) {
  return isMysql(db) ? sql`longtext` : sql`text`;
}

/** Up to 16 MB; a file is stored in pieces of at most 1 MB, because max_allowed_packet may be as small as 4 MB. */
export function bytes(db: Kysely<unknown>) {
  return isMysql(db) ? sql`mediumblob` : sql`blob`;
}

/** Locks the rows until the transaction ends. SQLite's transactions are alone from their beginning. */
export function forUpdate<DB, TB extends keyof DB, O>(
  db: Connection,
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return isMysql(db) ? query.forUpdate() : query;
}

/** How many rows one insert takes: measured best for each, and below SQLite's limit of 32,766 values. */
export function rowsPerInsert(db: Connection, columns: number): number {
  const best = isMysql(db) ? 500 : 1000;
  return Math.max(1, Math.min(best, Math.floor(30_000 / columns)));
}

/** The id of the row just inserted (never `.returning`, which MySQL refuses). */
export function newId(result: InsertResult): number {
  if (result.insertId === undefined) throw new Error("The insert gave no id");
  return Number(result.insertId);
}

/** Another row has this key already. */
export function isDuplicate(error: unknown): boolean {
  return (
    errno(error) === mysqlErrors.duplicateEntry ||
    /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(sqliteCode(error))
  );
}

/** The database gave up because of another transaction; the same work may succeed when it is begun again. */
export function isWorthRepeating(error: unknown): boolean {
  const number = errno(error);
  return (
    number === mysqlErrors.deadlock ||
    number === mysqlErrors.lockWait ||
    number === mysqlErrors.changedSinceRead
  );
}

/** The write could not be made because others are writing. */
export function isBusy(error: unknown): boolean {
  return isWorthRepeating(error) || /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));
}

const mysqlErrors = {
  changedSinceRead: 1020,
  duplicateKeyName: 1061,
  duplicateEntry: 1062,
  lockWait: 1205,
  deadlock: 1213,
} as const;

function errno(error: unknown): number | undefined {
  return error instanceof Error && "errno" in error && typeof error.errno === "number"
    ? error.errno
    : undefined;
}

function sqliteCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
