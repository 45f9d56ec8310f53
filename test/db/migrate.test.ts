import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { migrations } from "#db/migrations/index.ts";
import { describeEachDatabase, freshMariadb, freshSqlite } from "../support/databases.ts";

describeEachDatabase("migrations", (database) => {
  test("a second run finds nothing to do", async () => {
    expect(await migrate(database.db)).toEqual([]);
  });

  test("every table but the schools has the school first in its key", async () => {
    const tables = await database.db.introspection.getTables();
    const withoutSchool = tables
      .filter(({ name }) => name !== "schools")
      .filter(({ columns }) => !columns.some(({ name }) => name === "school_id"));
    expect(withoutSchool).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });
});

describe.each([
  ["sqlite", freshSqlite],
  ["mariadb", freshMariadb],
])("starting (%s)", (_, create) => {
  const drops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const drop of drops.splice(0)) await drop();
  });

  test("two processes that start at once run every migration once", async () => {
    const { url, drop } = await create();
    drops.push(drop);
    const two = [connect(url), connect(url)];
    const ran = await Promise.all(two.map((db) => migrate(db)));
    await Promise.all(two.map((db) => db.destroy()));
    expect(ran.flat().sort()).toEqual(Object.keys(migrations));
  });

  test("a migration that was interrupted after its tables were made runs again", async () => {
    const { url, drop } = await create();
    drops.push(drop);
    const db = connect(url);
    await migrate(db);
    await sql`delete from kysely_migration where name >= '0007'`.execute(db);
    const again = await migrate(db);
    await db.destroy();
    expect(again).toEqual(Object.keys(migrations).filter((name) => name >= "0007"));
  });
});
