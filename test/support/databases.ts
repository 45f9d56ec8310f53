import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { connect, type Database } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";

export type TestDatabase = {
  readonly kind: "sqlite" | "mariadb";
  /** Migrated and empty at the beginning of the body. Only inside hooks and tests. */
  readonly db: Database;
  /** For a second connection to the same database. */
  readonly url: string;
};

type Fresh = { url: string; drop: () => Promise<void> };

const kinds = { sqlite: freshSqlite, mariadb: freshMariadb };

/** Runs one test body on SQLite and on MariaDB, each with a new, migrated database. Neither is ever left out. */
export function describeEachDatabase(name: string, body: (database: TestDatabase) => void): void {
  describeOn(["sqlite", "mariadb"], name, body);
}

/**
 * The same for routes, which ask the database nothing themselves: what they use is tested on both, so the usual run has
 * them on SQLite and the full run on both.
 */
export function describeRoutes(name: string, body: (database: TestDatabase) => void): void {
  describeOn(process.env.LICHENG_FULL === "1" ? ["sqlite", "mariadb"] : ["sqlite"], name, body);
}

function describeOn(
  on: readonly TestDatabase["kind"][],
  name: string,
  body: (database: TestDatabase) => void,
): void {
  for (const kind of on) {
    const create = kinds[kind];
    describe(`${name} (${kind})`, () => {
      let db: Database | undefined;
      let fresh: Fresh | undefined;
      beforeAll(async () => {
        fresh = await create();
        db = connect(fresh.url);
        await migrate(db);
      });
      afterAll(async () => {
        await db?.destroy();
        await fresh?.drop();
      });
      body({
        kind,
        get db() {
          if (!db) throw new Error("The database is there inside hooks and tests only");
          return db;
        },
        get url() {
          return fresh?.url ?? "";
        },
      });
    });
  }
}

/** An empty SQLite file in a folder of its own. */
export async function freshSqlite(): Promise<Fresh> {
  const folder = await mkdtemp(join(tmpdir(), "licheng-sqlite-"));
  return {
    url: `sqlite:${join(folder, "test.sqlite")}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** An empty database on the run's MariaDB. */
export async function freshMariadb(): Promise<Fresh> {
  const answer = await fetch(inject("mariadbDesk"));
  if (!answer.ok) throw new Error(await answer.text());
  const server = new URL(await answer.text());
  const name = `licheng_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} character set utf8mb4 collate utf8mb4_bin`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name}`) };
}

async function onServer(server: URL, statement: string): Promise<void> {
  const connection = await createConnection(server.href);
  await connection.query(statement);
  await connection.end();
}
