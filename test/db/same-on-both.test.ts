import { beforeAll, expect, test } from "vitest";
import { isDuplicate, newId } from "#db/dialect.ts";
import { insertSchool, insertTerm } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope, testGround } from "../support/scopes.ts";

describeEachDatabase("what both databases do alike", (database) => {
  let scope: Scope;
  beforeAll(async () => {
    scope = await newScope(database);
  });
  const terms = () => database.db.selectFrom("terms").where("school_id", "=", scope.schoolId);

  test("dates come back as the texts they were", async () => {
    await insertTerm(scope, { term: "112-1", opensOn: "2023-08-30", closesOn: null });
    const row = await terms().selectAll().where("term", "=", "112-1").executeTakeFirstOrThrow();
    expect(row).toEqual({
      school_id: scope.schoolId,
      term: "112-1",
      opens_on: "2023-08-30",
      closes_on: null,
      version: 1,
    });
  });

  test("a moment comes back as the text it was", async () => {
    const row = await database.db
      .selectFrom("schools")
      .select("created_at")
      .where("id", "=", scope.schoolId)
      .executeTakeFirst();
    expect(row).toEqual({ created_at: scope.now });
  });

  test("a second row with one key is told from every other error", async () => {
    const draft = {
      code: "SAME01",
      name: "甲",
      hasContinuingDivision: false,
      hasPracticumOffice: false,
      settings: {},
    };
    const ground = testGround(database);
    await inTransaction(ground, (trx) => insertSchool(trx, draft));
    const again = await inTransaction(ground, (trx) => insertSchool(trx, draft)).catch(
      (error: unknown) => error,
    );
    expect(isDuplicate(again)).toBe(true);
    await insertTerm(scope, { term: "112-2", opensOn: null, closesOn: null });
    const term = await insertTerm(scope, { term: "112-2", opensOn: null, closesOn: null }).catch(
      (error: unknown) => error,
    );
    expect(isDuplicate(term)).toBe(true);
    const foreign = await insertTerm(
      { ...scope, schoolId: 999_999 },
      { term: "112-2", opensOn: null, closesOn: null },
    ).catch((error: unknown) => error);
    expect(foreign).toBeInstanceOf(Error);
    expect(isDuplicate(foreign)).toBe(false);
  });

  test("rare characters, case and width tell texts apart", async () => {
    const words = ["𤧟", "𠅤", "A", "a", "Ａ"];
    for (const [i, word] of words.entries())
      await database.db
        .insertInto("column_mappings")
        .values({
          school_id: scope.schoolId,
          kind: "students",
          headers_sha256: word,
          mapping: String(i),
          updated_at: scope.now,
          updated_by: null,
        })
        .execute();
    for (const [i, word] of words.entries()) {
      const rows = await database.db
        .selectFrom("column_mappings")
        .select("mapping")
        .where("school_id", "=", scope.schoolId)
        .where("headers_sha256", "=", word)
        .execute();
      expect(rows).toEqual([{ mapping: String(i) }]);
    }
  });

  test("an update that changes nothing still counts the rows it found", async () => {
    const same = database.db
      .updateTable("schools")
      .set({ name: "測試高中" })
      .where("id", "=", scope.schoolId);
    expect((await same.executeTakeFirst()).numUpdatedRows).toBe(1n);
    expect((await same.executeTakeFirst()).numUpdatedRows).toBe(1n);
  });

  test("half credits stay half", async () => {
    const file = await database.db
      .insertInto("imports")
      .values({
        school_id: scope.schoolId,
        kind: "offerings",
        term: null,
        status: "read",
        mode: "complete",
        file_name: "a.xlsx",
        sha256: "",
        created_at: scope.now,
      })
      .executeTakeFirstOrThrow();
    const importId = newId(file);
    await database.db
      .insertInto("offerings")
      .values({
        school_id: scope.schoolId,
        import_id: importId,
        course: "甲",
        subject: "甲",
        credits: 0.5,
        class_keys: "[]",
      })
      .execute();
    const row = await database.db
      .selectFrom("offerings")
      .select(["credits", "periods"])
      .where("school_id", "=", scope.schoolId)
      .where("import_id", "=", importId)
      .executeTakeFirst();
    expect(row).toEqual({ credits: 0.5, periods: null });
  });

  test("a transaction that is left by an error keeps nothing", async () => {
    const failing = inTransaction(scope, async (trx) => {
      await insertTerm(trx, { term: "113-1", opensOn: null, closesOn: null });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await terms().select("term").where("term", "=", "113-1").execute()).toEqual([]);
  });
});
