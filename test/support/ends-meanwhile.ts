import { AliasNode, type KyselyPlugin, type RootOperationNode, SelectQueryNode, TableNode } from "kysely";
import { connect, type Database } from "#db/connect.ts";
import type { Schema } from "#db/schema.ts";
import { doJobs } from "./batch-school.ts";
import type { TestDatabase } from "./databases.ts";
import { testVault } from "./scopes.ts";
import type { Visitor } from "./visits.ts";

/**
 * Reads a page while the work that waits is done: it ends, in another connection, after the database has answered the
 * page's first question about `table` and before the page is told. Gives what the page was given.
 */
export async function readWhileWorkEnds<T>(
  database: TestDatabase,
  { scope }: Visitor,
  table: keyof Schema,
  read: () => Promise<T>,
): Promise<T> {
  const elsewhere = connect(database.url);
  let ended = false;
  const end = async () => {
    if (ended) return;
    ended = true;
    await doJobs({ ...scope, db: elsewhere });
  };
  globalThis.lichengOpened = { db: afterFirst(database.db, table, end), vault: testVault };
  try {
    const page = await read();
    if (!ended) throw new Error(`The page asked nothing about ${table}`);
    return page;
  } finally {
    globalThis.lichengOpened = { db: database.db, vault: testVault };
    await elsewhere.destroy();
  }
}

function afterFirst(db: Database, table: keyof Schema, end: () => Promise<void>): Database {
  const asked = new WeakSet<object>();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (isAbout(node, table)) asked.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      if (asked.has(queryId)) await end();
      return result;
    },
  };
  return db.withPlugin(plugin);
}

function isAbout(node: RootOperationNode, table: keyof Schema): boolean {
  if (!SelectQueryNode.is(node)) return false;
  const froms = (node.from?.froms ?? []).map((from) => (AliasNode.is(from) ? from.node : from));
  return froms.some((from) => TableNode.is(from) && from.table.identifier.name === table);
}
