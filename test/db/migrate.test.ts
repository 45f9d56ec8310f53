import { Migrator, sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import { blankScore } from "#app/domain/scores/score-record.ts";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { migrations } from "#db/migrations/index.ts";
import { insertScores, listScores } from "#db/queries/scores.ts";
import { describeEachDatabase, freshMariadb, freshSqlite, type TestDatabase } from "../support/databases.ts";
import { newImport } from "../support/imports.ts";
import { newScope } from "../support/scopes.ts";

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

  test("every index but an id's begins with the school", async () => {
    const first = await firstColumns(database);
    const others = first.filter(
      ({ table, column }) => column !== "school_id" && column !== "id" && table !== "schools",
    );
    expect(others).toEqual([]);
    expect(first.length).toBeGreaterThan(50);
  });
});

/** The first column of every index, as the database itself lists them. */
async function firstColumns({ db, kind }: TestDatabase): Promise<{ table: string; column: string }[]> {
  const listed =
    kind === "sqlite"
      ? sql<{ table: string; column: string }>`
          select m.name as "table", c.name as "column" from sqlite_master m
          join pragma_index_list(m.name) i join pragma_index_info(i.name) c
          where m.type = 'table' and m.name not like 'kysely%' and c.seqno = 0`
      : sql<{ table: string; column: string }>`
          select table_name as "table", column_name as "column" from information_schema.statistics
          where table_schema = database() and seq_in_index = 1 and table_name not like 'kysely%'`;
  const { rows } = await listed.execute(db);
  return rows;
}

describe.each([
  ["sqlite", freshSqlite],
  ["mariadb", freshMariadb],
] as const)("starting (%s)", (kind, create) => {
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

  test("scores of the version before keep what they say, and may have periods from then on", async () => {
    const { url, drop } = await create();
    drops.push(drop);
    const db = connect(url);
    const provider = { getMigrations: async () => migrations };
    const before = await new Migrator({ db, provider }).migrateTo("0021-student-entries");
    expect(before.error).toBeUndefined();
    const scope = await newScope({ kind, db, url });
    const importId = await newImport(scope, { kind: "transfers" });
    const place = { school_id: scope.schoolId, import_id: importId, ordinal: 1 };
    await db
      .insertInto("score_records")
      .values({ ...place, student_number: "110001", course: "數學", amount: 3 })
      .execute();
    expect((await migrate(db))[0]).toBe("0022-score-periods");
    const kept = { ...blankScore, studentNumber: "110001", course: "數學", amount: 3 };
    const added = { ...kept, studentNumber: "110002", periods: 4.5 };
    await insertScores(scope, importId, [added]);
    expect(await listScores(scope, importId)).toEqual([kept, added]);
    await db.destroy();
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
