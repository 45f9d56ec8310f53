import type { Transaction } from "kysely";
import type { Reach } from "#app/domain/people/permissions.ts";
import type { Capacity, Role } from "#app/domain/people/roles.ts";
import type { Database } from "./connect.ts";
import { isWorthRepeating } from "./dialect.ts";
import type { Schema } from "./schema.ts";
import type { Vault } from "./vault.ts";

/** What stands before anybody has logged in. `now` is UTC, `YYYY-MM-DD HH:MM:SS`. */
export type Ground = { db: Database; vault: Vault; now: string };

/** In one school. */
export type SchoolScope = Ground & { schoolId: number };

export type ActingUser = {
  /** 0 for the console itself (command line, jobs that nobody asked for). */
  id: number;
  loginName: string;
  displayName: string;
  /** 職稱 */
  title: string | null;
  language: string;
  theme: string;
  roles: readonly Role[];
  capacities: readonly Capacity[];
  mustChangePassword: boolean;
};

/** In one school, for one person. `reach`: how far the permission goes that was asked for. */
export type Scope = SchoolScope & { user: ActingUser; reach: Reach };

/** A scope whose connection is a transaction: only with it can an audit entry be written. */
export type InTransaction<S extends Ground> = S & { db: Transaction<Schema> };

/** The console itself as acting user. */
export const consoleItself: ActingUser = {
  id: 0,
  loginName: "",
  displayName: "Licheng",
  title: null,
  language: "zh-TW",
  theme: "auto",
  roles: [],
  capacities: [],
  mustChangePassword: false,
};

const attempts = 5;

/**
 * Runs the work in one transaction: all of it is kept, or nothing. When the database gives up because of another
 * transaction (deadlock), the work is done again from the beginning: it must have no effect but on the database.
 * Inside a transaction it joins that one.
 */
export async function inTransaction<S extends Ground, T>(
  scope: S,
  work: (scope: InTransaction<S>) => Promise<T>,
): Promise<T> {
  const { db } = scope;
  if (isTransaction(db)) return work({ ...scope, db });
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute((trx) => work({ ...scope, db: trx }));
    } catch (error) {
      if (attempt === attempts || !isWorthRepeating(error)) throw error;
    }
  }
}

function isTransaction(db: Database): db is Transaction<Schema> {
  return db.isTransaction;
}
