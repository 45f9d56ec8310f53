import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { CompiledQuery, type DatabaseConnection, type Dialect, Kysely, MysqlDialect } from "kysely";
import { createPool } from "mysql2";
import type { Schema } from "./schema.ts";
import { SqliteFileDialect } from "./sqlite/dialect.ts";

export type Database = Kysely<Schema>;

/**
 * Opens the database that an address names: `mysql://user:password@host:3306/name` or `sqlite:path/to/file`.
 * Only this function chooses between the two. Connecting itself happens at the first query.
 */
export function connect(url: string): Database {
  return new Kysely<Schema>({ dialect: dialectFor(url) });
}

function dialectFor(url: string): Dialect {
  if (url.startsWith("sqlite:")) {
    const path = url.slice("sqlite:".length);
    if (path === "" || path === ":memory:") throw new Error("sqlite: needs the path of a file");
    mkdirSync(dirname(path), { recursive: true });
    return new SqliteFileDialect(path);
  }
  if (url.startsWith("mysql://")) return new MysqlDialect({ pool: mysqlPool(url), onCreateConnection });
  throw new Error("The database address must begin with mysql:// or sqlite:");
}

function mysqlPool(uri: string) {
  return createPool({
    uri,
    connectionLimit: 10,
    charset: "UTF8MB4_BIN",
    timezone: "Z",
    dateStrings: true,
    decimalNumbers: true,
    // As SQLite gives it: who asked for JSON reads it.
    jsonStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
  });
}

/** The server's own settings must not decide what is stored: too long is an error, times are UTC. */
async function onCreateConnection(connection: DatabaseConnection): Promise<void> {
  for (const setting of [
    "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
    "set session time_zone = '+00:00'",
    "set session transaction isolation level read committed",
  ])
    await connection.executeQuery(CompiledQuery.raw(setting));
}
