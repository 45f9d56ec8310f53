import { connect, type Database } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import type { Ground } from "#db/scope.ts";
import { createVault, type Vault } from "#db/vault.ts";
import { now } from "./clock.server.ts";
import { config } from "./config.server.ts";

type Opened = { db: Database; vault: Vault };

declare global {
  // Kept across the reloads of development: every reload would open another connection.
  var lichengOpened: Opened | undefined;
}

/** What every request starts from: the one connection of this process, the keys, and the time. */
export function ground(): Ground {
  globalThis.lichengOpened ??= open();
  return { ...globalThis.lichengOpened, now: now() };
}

/** Brings the database up to date before the first request. */
export async function prepareDatabase(): Promise<string[]> {
  return migrate(ground().db);
}

export async function closeDatabase(): Promise<void> {
  const opened = globalThis.lichengOpened;
  globalThis.lichengOpened = undefined;
  await opened?.db.destroy();
}

function open(): Opened {
  const { databaseUrl, key, oldKeys } = config();
  return { db: connect(databaseUrl), vault: createVault(key, oldKeys) };
}
