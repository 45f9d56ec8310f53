import { beforeAll, expect, test } from "vitest";
import { keptQuery, type Value } from "#db/kept-query.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope } from "../support/scopes.ts";

let built = 0;

// One for both databases, as in use: each has its own text of it.
const termsOf = keptQuery((db, value: Value<{ schoolId: number; term: string; limit: number }>) => {
  built++;
  return db
    .selectFrom("terms")
    .select("term")
    .where("school_id", "=", value("schoolId"))
    .where((is) => is.or([is("term", "=", value("term")), is("opens_on", "=", value("term"))]))
    .orderBy("term")
    .limit(value("limit"));
});

describeEachDatabase("a kept query", (database) => {
  let scope: Scope;
  beforeAll(async () => {
    built = 0;
    scope = await newScope(database);
    for (const term of ["112-1", "112-2"])
      await insertTerm(scope, { term, opensOn: "2023-08-30", closesOn: null });
  });
  const ask = (term: string, limit: number) =>
    termsOf(database.db, { schoolId: scope.schoolId, term, limit });

  test("is built once and answers by the values of each asking, also at the same time", async () => {
    expect(await Promise.all([ask("112-2", 5), ask("2023-08-30", 5), ask("2023-08-30", 1)])).toEqual([
      [{ term: "112-2" }],
      [{ term: "112-1" }, { term: "112-2" }],
      [{ term: "112-1" }],
    ]);
    expect(await termsOf(database.db, { schoolId: scope.schoolId + 1, term: "112-1", limit: 5 })).toEqual([]);
    expect(built).toBe(1);
  });

  test("takes a value for a value, whatever it says", async () => {
    expect(await ask("' or 1=1 --", 5)).toEqual([]);
  });

  test("in a transaction sees what the transaction wrote", async () => {
    const seen = await inTransaction(scope, async (trx) => {
      await insertTerm(trx, { term: "113-1", opensOn: null, closesOn: null });
      return termsOf(trx.db, { schoolId: trx.schoolId, term: "113-1", limit: 5 });
    });
    expect(seen).toEqual([{ term: "113-1" }]);
  });
});
