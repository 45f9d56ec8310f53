import { copyFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Database } from "#db/connect.ts";
import { freshSqlite } from "../support/databases.ts";

let db: Database;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await freshSqlite());
  db = connect(url);
  await sql`create table marks (id integer primary key, mark text unique)`.execute(db);
});
afterAll(async () => {
  await db.destroy();
  await drop();
});

const count = async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from marks`.execute(db);
  return rows[0]?.n;
};
const insert = (mark: string) => sql`insert into marks (mark) values (${mark})`.execute(db);

/** Another thread that holds the write lock for so many milliseconds. Resolves when it has the lock. */
async function holdLock(milliseconds: number): Promise<{ released: Promise<void> }> {
  const worker = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     const Libsql = require("libsql");
     const db = new Libsql(workerData.path);
     db.exec("begin immediate");
     db.exec("insert into marks (mark) values ('of the other thread ' || hex(randomblob(8)))");
     parentPort.postMessage("locked");
     Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.milliseconds);
     db.exec("commit");
     db.close();`,
    { eval: true, workerData: { path: url.slice("sqlite:".length), milliseconds } },
  );
  const released = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return { released };
}

describe("while another thread writes", () => {
  test("reading goes on, writing waits, and the event loop is never blocked", async () => {
    const before = (await count()) ?? 0;
    const { released } = await holdLock(600);
    let longest = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);

    const written = insert("waits");
    const readAt = performance.now();
    expect(await count()).toBe(before);
    expect(performance.now() - readAt).toBeLessThan(200);
    await written;
    clearInterval(ticks);
    expect(await count()).toBe(before + 2);
    expect(longest).toBeLessThan(200);
    await released;
  });

  test("what was written after waiting is seen by the other thread and by later writers", async () => {
    const { released } = await holdLock(100);
    await insert("after waiting");
    await released;
    const other = connect(url);
    await sql`insert into marks (mark) values ('of another connection')`.execute(other);
    const { rows } = await sql<{ mark: string }>`select mark from marks where mark = 'after waiting'`.execute(
      other,
    );
    await other.destroy();
    expect(rows).toHaveLength(1);
  });
});

describe("one writer at a time in a process", () => {
  test("a transaction that fails leaves nothing and lets the next one write", async () => {
    const before = await count();
    const failing = db.transaction().execute(async (trx) => {
      await sql`insert into marks (mark) values ('half')`.execute(trx);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await count()).toBe(before);
    await insert("next");
  });

  test("a single write that fails lets the next one write", async () => {
    await insert("once");
    await expect(insert("once")).rejects.toThrow("UNIQUE");
    await insert("twice");
  });

  test("transactions begun at once run one after the other", async () => {
    const order: string[] = [];
    await Promise.all(
      ["first", "second", "third"].map((name) =>
        db.transaction().execute(async (trx) => {
          order.push(`${name} begins`);
          await sql`insert into marks (mark) values (${`in turn ${name}`})`.execute(trx);
          await new Promise((resolve) => setTimeout(resolve, 5));
          order.push(`${name} ends`);
        }),
      ),
    );
    expect(order).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test("a page that reads beside an open transaction does not see it and does not wait for it", async () => {
    const before = await count();
    await db.transaction().execute(async (trx) => {
      await sql`insert into marks (mark) values ('not yet')`.execute(trx);
      expect(await count()).toBe(before);
    });
    expect(await count()).toBe((before ?? 0) + 1);
  });
});

describe("values that libsql would end the process for", () => {
  test.each([
    ["boolean", true],
    ["undefined", undefined],
    ["object", { a: 1 }],
    ["date", new Date(0)],
  ])("%s is refused as an error", async (_, value) => {
    await expect(sql`insert into marks (mark) values (${value})`.execute(db)).rejects.toThrow(TypeError);
    await insert(`after ${String(value)}`);
  });
});

test("after closing, everything is in the one file", async () => {
  const fresh = await freshSqlite();
  const closing = connect(fresh.url);
  await sql`create table marks (mark text)`.execute(closing);
  await sql`insert into marks (mark) values ('kept')`.execute(closing);
  await closing.destroy();
  const path = fresh.url.slice("sqlite:".length);
  await copyFile(path, `${path}.copy`);
  const copy = connect(`${fresh.url}.copy`);
  const { rows } = await sql`select mark from marks`.execute(copy);
  await copy.destroy();
  await fresh.drop();
  expect(rows).toEqual([{ mark: "kept" }]);
});

test("an address that names no file is refused", () => {
  expect(() => connect("sqlite:")).toThrow("file");
  expect(() => connect("sqlite::memory:")).toThrow("file");
  expect(() => connect("postgres://localhost/x")).toThrow("mysql://");
});
