import { type Compilable, type CompiledQuery, type RawBuilder, sql } from "kysely";
import type { Database } from "./connect.ts";

/** Stands in a query for a value that is given when the query is asked. */
export type Value<V> = <K extends keyof V & string>(name: K) => RawBuilder<V[K]>;

/** A value, or the place of one: for the part of a query that is kept in one use and built in another. */
export type Given<T> = T | RawBuilder<T>;

/**
 * A query for what every page asks: its text is made once for each kind of database, not each time. To build and to
 * compile it costs more than SQLite needs to answer it. Its form must not depend on its values.
 */
export function keptQuery<V extends Record<string, string | number>, O>(
  build: (db: Database, value: Value<V>) => Compilable<O>,
): (db: Database, values: V) => Promise<O[]> {
  const compiled = new WeakMap<object, CompiledQuery<O>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, (name) => sql`${new Place(name)}`).compile();
    compiled.set(adapter, query);
    const parameters = query.parameters.map((one) => (one instanceof Place ? values[one.name] : one));
    const { rows } = await db.executeQuery<O>({ ...query, parameters });
    return rows;
  };
}

class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
