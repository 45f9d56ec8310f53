import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { findTerm, insertTerm, lockSchool, updateTerm } from "#db/queries/schools.ts";
import { inTransaction } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newImport } from "../support/imports.ts";
import { newScope } from "../support/scopes.ts";

const program = fileURLToPath(new URL("../support/store-and-wait.ts", import.meta.url));

describeEachDatabase("transactions", (database) => {
  test("of a process that is killed in the middle of an import leave nothing, and the next one works", async () => {
    const scope = await newScope(database);
    const importId = await newImport(scope, { kind: "enrolments" });
    const child = spawn(
      process.execPath,
      ["--import=tsx", program, database.url, String(scope.schoolId), String(importId)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));

    expect(await listEnrolments(scope, importId)).toEqual([]);
    await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
    expect(await findTerm(scope, "112-1")).toBeDefined();
  });

  test("that lock rows in opposite orders both end, because one begins again", async () => {
    const [a, b] = [await newScope(database), await newScope(database)];
    for (const scope of [a, b]) await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
    let begun = 0;
    const both = [
      [a, b],
      [b, a],
    ] as const;
    await Promise.all(
      both.map(([first, second], i) =>
        inTransaction(first, async (trx) => {
          begun++;
          for (const scope of [first, second]) {
            const there = { ...trx, schoolId: scope.schoolId };
            await lockSchool(there);
            const term = await findTerm(there, "112-1");
            if (term) await updateTerm(there, { ...term, opensOn: `2023-08-0${i + 1}` });
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }),
      ),
    );
    expect(begun).toBe(database.kind === "mariadb" ? 3 : 2);
    for (const scope of [a, b]) expect((await findTerm(scope, "112-1"))?.version).toBe(3);
  });

  test("inside a transaction join it", async () => {
    const scope = await newScope(database);
    const failing = inTransaction(scope, async (outer) => {
      await inTransaction(outer, (inner) =>
        insertTerm(inner, { term: "112-2", opensOn: null, closesOn: null }),
      );
      expect(await findTerm(outer, "112-2")).toBeDefined();
      await sql`select nothing from nowhere`.execute(outer.db);
    });
    await expect(failing).rejects.toThrow();
    expect(await findTerm(scope, "112-2")).toBeUndefined();
  });
});
