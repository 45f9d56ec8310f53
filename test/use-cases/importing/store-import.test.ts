import { expect, test } from "vitest";
import { readForStore, type StoreOutcome, storeImport } from "#app/use-cases/store-import.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertHomerooms, listHomerooms } from "#db/queries/homerooms.ts";
import type { Import } from "#db/queries/imports.ts";
import { countStagedRows, deleteStagedRows } from "#db/queries/staged-rows.ts";
import { listStudentRecords } from "#db/queries/students.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { edited, preview, schoolWithFiles, store, term, withRow } from "./school-in-database.ts";

/** Stores as the job does; `meanwhile`: what happens between the rows and the transaction, at each attempt. */
async function storeWith(scope: Scope, one: Import, meanwhile: (attempt: number) => Promise<void>) {
  const read = await readForStore(scope, one.id, term);
  if (!read) throw new Error("The import does not wait to be stored");
  let attempt = 0;
  const commit = async (work: (trx: InTransaction<Scope>) => Promise<StoreOutcome>) => {
    await meanwhile(++attempt);
    return inTransaction(scope, work);
  };
  return { outcome: await storeImport(scope, read, term, () => {}, commit), attempts: attempt };
}

describeEachDatabase("Storing an import", (database) => {
  test("rows that somebody took away before they came into force are written again", async () => {
    const { scope, generated, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.classes);
    const { outcome, attempts } = await storeWith(scope, one, async (attempt) => {
      if (attempt === 1) await deleteStagedRows(scope, "homerooms", one.id);
    });
    expect([outcome.kind, attempts]).toEqual(["stored", 2]);
    expect(await listHomerooms(scope, one.id)).toHaveLength(generated.homerooms.length);
  });

  test("when they are taken away again and again nothing comes into force", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.classes);
    const stored = storeWith(scope, one, () => deleteStagedRows(scope, "homerooms", one.id));
    await expect(stored).rejects.toThrow();
    expect(await findCurrentDataset(scope, term, "homerooms")).toBeUndefined();
  });

  test("what a killed process left behind is not stored with the rest", async () => {
    const { scope, generated, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.classes);
    const [left] = generated.homerooms;
    if (!left) throw new Error("The invented school has no class");
    await insertHomerooms(scope, one.id, [{ ...left, key: "left", name: "殘留班" }]);
    expect(await store(scope, one)).toMatchObject({ kind: "stored" });
    const names = (await listHomerooms(scope, one.id)).map(({ name }) => name);
    expect(names).toHaveLength(generated.homerooms.length);
    expect(names).not.toContain("殘留班");
  });

  test("an import that gives way leaves no rows behind", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const mine = await preview(scope, files.classes);
    const theirs = await preview(
      scope,
      edited(files.classes, (line, index) => (index === 1 ? null : line)),
    );
    expect(await store(scope, theirs)).toMatchObject({ kind: "stored" });
    const { outcome } = await storeWith(scope, mine, async () => {});
    expect(outcome.kind).toBe("superseded");
    expect(await countStagedRows(scope, "homerooms", mine.id)).toBe(0);
  });

  test("of an import in force no row can be taken away", async () => {
    const { scope, generated, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.classes);
    await store(scope, one);
    await deleteStagedRows(scope, "homerooms", one.id);
    expect(await countStagedRows(scope, "homerooms", one.id)).toBe(generated.homerooms.length);
  });

  test("the longest texts that an import accepts are kept whole", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const [name, division] = ["𤧟".repeat(60), "㛢".repeat(60)];
    const person = { 學號: "9".repeat(64), 姓名: "𠅤".repeat(191), 身分證號: "Z".repeat(32) };
    const longest = [
      withRow(files.classes, { 班級名稱: name, 部別: division }),
      withRow(files.students, { ...person, 班級: name, 部別: division }),
    ];
    for (const file of longest) {
      const one = await preview(scope, file);
      expect(one.counts).toMatchObject({ rejected: 0 });
      expect(await store(scope, one)).toMatchObject({ kind: "stored" });
    }
    const students = await findCurrentDataset(scope, term, "students");
    const [kept] = (await listStudentRecords(scope, students?.importId ?? 0)).filter(
      ({ number }) => number === person.學號,
    );
    expect(kept).toMatchObject({ name: person.姓名, idNumber: person.身分證號 });
    expect(kept?.classKey).toMatch(new RegExp(`^${division}.*${name}$`));
  });
});
