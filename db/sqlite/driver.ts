import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  RawNode,
  SelectQueryNode,
} from "kysely";
import { openSqliteFile, type SqliteFile, type SqliteResult, whenNotBusy } from "./file.ts";
import { createMutex } from "./mutex.ts";

/**
 * Two connections to one file: one for reading, which never waits (WAL: a reader sees the last commit while another
 * thread writes), and one for writing, one writer at a time in this process and, by BEGIN IMMEDIATE, in all others.
 */
export class SqliteFileDriver implements Driver {
  readonly #path: string;
  readonly #turn = createMutex();
  #reader: SqliteFile | undefined;
  #writer: SqliteFile | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    this.#writer = openSqliteFile(this.#path);
    this.#reader = openSqliteFile(this.#path);
    const { execute } = this.#writer;
    await whenNotBusy(() => execute("pragma journal_mode = wal", []));
    for (const setting of ["foreign_keys = on", "synchronous = normal"])
      await whenNotBusy(() => execute(`pragma ${setting}`, []));
    this.#reader.execute("pragma query_only = on", []);
  }

  async acquireConnection(): Promise<SqliteConnection> {
    if (!this.#reader || !this.#writer) throw new Error("The driver was not started");
    return new SqliteConnection(this.#reader, this.#writer, () => this.#turn.lock());
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.end("commit");
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.end("rollback");
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#reader?.close();
    this.#writer?.tidy();
    this.#writer?.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #reader: SqliteFile;
  readonly #writer: SqliteFile;
  readonly #lock: () => Promise<() => void>;
  /** Set while this connection has a transaction open. */
  #release: (() => void) | undefined;

  constructor(reader: SqliteFile, writer: SqliteFile, lock: () => Promise<() => void>) {
    this.#reader = reader;
    this.#writer = writer;
    this.#lock = lock;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const run = (file: SqliteFile) => file.execute(query.sql, query.parameters);
    if (this.#release) return toQueryResult(run(this.#writer));
    if (isRead(query)) return toQueryResult(await whenNotBusy(() => run(this.#reader)));
    await this.begin();
    try {
      const result = run(this.#writer);
      this.end("commit");
      return toQueryResult(result);
    } catch (error) {
      this.end("rollback");
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: streaming is refused, rows are read in pages
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Rows are read in pages, not streamed");
  }

  async begin(): Promise<void> {
    const release = await this.#lock();
    try {
      await whenNotBusy(() => this.#writer.begin());
    } catch (error) {
      release();
      throw error;
    }
    this.#release = release;
  }

  /** A commit that fails throws and keeps the turn: the roll-back that follows gives it back. */
  end(how: "commit" | "rollback"): void {
    if (!this.#release) return;
    if (how === "commit") this.#writer.commit();
    else this.#writer.rollback();
    this.#release();
    this.#release = undefined;
  }
}

/** Of raw text only what surely reads; everything else takes the writer's turn, which is slower but never wrong. */
function isRead({ query, sql }: CompiledQuery): boolean {
  return SelectQueryNode.is(query) || (RawNode.is(query) && /^\s*(select|explain)\b/i.test(sql));
}

function toQueryResult<R>(result: SqliteResult): QueryResult<R>;
function toQueryResult({ rows, changes, lastId }: SqliteResult): QueryResult<unknown> {
  return { rows, numAffectedRows: BigInt(changes), insertId: BigInt(lastId) };
}
