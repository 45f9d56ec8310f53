import Libsql from "libsql";

/** How long a writer waits for another process or thread before it gives up. */
const waitLimitMs = 15_000;
/** Prepared statements kept per connection; a page uses a few dozen. */
const cachedStatements = 200;

type Statement = { run: Libsql.Statement<unknown[]>; reads: boolean; blobs: readonly string[] };
export type SqliteResult = { rows: unknown[]; changes: number; lastId: number };

/** One connection to the file. Every call is synchronous and short: nothing in SQLite waits (busy_timeout is 0). */
export type SqliteFile = {
  execute(sql: string, parameters: readonly unknown[]): SqliteResult;
  begin(): void;
  commit(): void;
  rollback(): void;
  /** Brings everything into the one file that people copy; leaves it be while others use it. */
  tidy(): void;
  close(): void;
};

export function openSqliteFile(path: string): SqliteFile {
  const database = new Libsql(path, { timeout: 0 });
  const statements = new Map<string, Statement>();

  function prepared(sql: string): Statement {
    const known = statements.get(sql);
    if (known) {
      statements.delete(sql);
      statements.set(sql, known);
      return known;
    }
    const run = database.prepare(sql);
    const reads = run.reader;
    const columns = reads ? run.columns() : [];
    const blobs = columns.filter((column) => column.type === "BLOB").map((column) => column.name);
    const statement = { run, reads, blobs };
    statements.set(sql, statement);
    if (statements.size > cachedStatements) {
      const oldest = statements.keys().next();
      if (!oldest.done) statements.delete(oldest.value);
    }
    return statement;
  }

  return {
    execute(sql, parameters) {
      checkParameters(sql, parameters);
      const { run, reads, blobs } = prepared(sql);
      if (!reads) {
        const { changes, lastInsertRowid } = run.run(parameters);
        return { rows: [], changes, lastId: Number(lastInsertRowid) };
      }
      const rows = run.all(parameters);
      if (blobs.length > 0) for (const row of rows) toBuffers(row, blobs);
      return { rows, changes: 0, lastId: 0 };
    },
    // exec finalizes its statement. A prepared BEGIN that met SQLITE_BUSY would stay pending in libsql, and the next
    // write of this connection would then not be committed.
    begin: () => void database.exec("begin immediate"),
    commit: () => void database.exec("commit"),
    // Some faults (disk full) have already ended the transaction.
    rollback: () => void (database.inTransaction && database.exec("rollback")),
    tidy: () => void (database.inTransaction || database.prepare("pragma wal_checkpoint(truncate)").all()),
    close() {
      statements.clear();
      database.close();
    },
  };
}

/** Repeats `step` while another writer holds the file, waiting without blocking the event loop. */
export async function whenNotBusy<T>(step: () => T): Promise<T> {
  const started = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return step();
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > waitLimitMs) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(50, 5 + attempt * 5)));
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^SQLITE_(BUSY|LOCKED)/.test(error.code)
  );
}

/** libsql ends the whole process when it is given a boolean or an object: refuse them here, as an error. */
function checkParameters(sql: string, parameters: readonly unknown[]): void {
  for (const value of parameters) {
    const type = typeof value;
    if (type === "string" || type === "number" || type === "bigint" || value === null) continue;
    if (value instanceof Uint8Array) continue;
    throw new TypeError(
      `SQLite takes no ${value === undefined ? "undefined" : type} as a value: ${sql.slice(0, 200)}`,
    );
  }
}

/** libsql gives blobs as ArrayBuffer, mysql2 as Buffer: rows are Buffers everywhere. */
function toBuffers(row: unknown, columns: readonly string[]): void {
  if (typeof row !== "object" || row === null) return;
  for (const column of columns) {
    const value: unknown = Reflect.get(row, column);
    if (value instanceof ArrayBuffer) Reflect.set(row, column, Buffer.from(value));
  }
}
