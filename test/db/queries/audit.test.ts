import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEntries, verifyAudit, writeAudit } from "#db/queries/audit.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";

describeEachDatabase("the audit chain", (database) => {
  let scope: Scope;
  beforeEach(async () => {
    scope = await newScope(database);
    for (const n of [1, 2, 3, 4, 5])
      await note(`term:${n}`, [{ field: "opensOn", from: null, to: `2026-09-0${n}` }]);
  });

  const note = (subject: string, changes: { field: string; from: string | null; to: string | null }[] = []) =>
    inTransaction(scope, (trx) => writeAudit(trx, { action: "term:edit", subject, changes }));
  const entries = () => database.db.updateTable("audit_entries").where("school_id", "=", scope.schoolId);
  const remove = (seq: number) =>
    database.db
      .deleteFrom("audit_entries")
      .where("school_id", "=", scope.schoolId)
      .where("seq", "=", seq)
      .execute();
  const renumber = (from: number, to: number) => entries().set({ seq: to }).where("seq", "=", from).execute();

  test("holds when nobody touched it", async () => {
    expect(await verifyAudit(scope)).toEqual({ ok: true, entries: 5 });
  });

  test("holds over more entries than are read at once", async () => {
    await inTransaction(scope, async (trx) => {
      for (let i = 0; i < 1100; i++)
        await writeAudit(trx, { action: "term:edit", subject: "many", changes: [] });
    });
    expect(await verifyAudit(scope)).toEqual({ ok: true, entries: 1105 });
    await remove(1050);
    expect(await verifyAudit(scope)).toEqual({ ok: false, seq: 1050, fault: "removed" });
  });

  test("says who, when and what", async () => {
    const [entry] = await listAuditEntries(scope, { subject: "term:2", limit: 10 });
    expect(entry).toEqual({
      seq: 2,
      at: scope.now,
      userId: scope.user.id,
      userName: scope.user.displayName,
      action: "term:edit",
      subject: "term:2",
      changes: [{ field: "opensOn", from: null, to: "2026-09-02" }],
    });
  });

  test("is kept or lost together with the change", async () => {
    const failing = inTransaction(scope, async (trx) => {
      await writeAudit(trx, { action: "term:edit", subject: "lost", changes: [] });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await verifyAudit(scope)).toEqual({ ok: true, entries: 5 });
  });

  test("never forks when many write at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => note(`at once:${i}`)));
    expect(await verifyAudit(scope)).toEqual({ ok: true, entries: 25 });
  });

  test("of one school does not depend on another's", async () => {
    const other = await newScope(database);
    expect(await verifyAudit(other)).toEqual({ ok: true, entries: 0 });
    await remove(3);
    expect(await verifyAudit(other)).toEqual({ ok: true, entries: 0 });
  });

  describe("names the first entry that does not hold", () => {
    test.each<[string, () => Promise<unknown>, { seq: number; fault: string }]>([
      [
        "changes edited",
        () => entries().set({ changes: "[]" }).where("seq", "=", 3).execute(),
        { seq: 3, fault: "edited" },
      ],
      [
        "changes no JSON",
        () => entries().set({ changes: "x" }).where("seq", "=", 3).execute(),
        { seq: 3, fault: "edited" },
      ],
      [
        "person edited",
        () => entries().set({ user_id: 999 }).where("seq", "=", 2).execute(),
        { seq: 2, fault: "edited" },
      ],
      [
        "time edited",
        () => entries().set({ at: "2020-01-01 00:00:00" }).where("seq", "=", 1).execute(),
        { seq: 1, fault: "edited" },
      ],
      [
        "hash edited",
        () =>
          entries()
            .set({ hash: "f".repeat(64) })
            .where("seq", "=", 4)
            .execute(),
        { seq: 4, fault: "edited" },
      ],
      ["first removed", () => remove(1), { seq: 1, fault: "removed" }],
      ["one in the middle removed", () => remove(3), { seq: 3, fault: "removed" }],
      ["last removed", () => remove(5), { seq: 5, fault: "removed" }],
      [
        "removed and the gap closed",
        async () => {
          await remove(3);
          await renumber(4, 3);
          await renumber(5, 4);
        },
        { seq: 3, fault: "reordered" },
      ],
      [
        "neighbours swapped",
        async () => {
          await renumber(2, 99);
          await renumber(3, 2);
          await renumber(99, 3);
        },
        { seq: 2, fault: "reordered" },
      ],
      [
        "distant ones swapped",
        async () => {
          await renumber(2, 99);
          await renumber(5, 2);
          await renumber(99, 5);
        },
        { seq: 2, fault: "reordered" },
      ],
      [
        "all removed",
        async () => {
          for (const seq of [1, 2, 3, 4, 5]) await remove(seq);
        },
        { seq: 1, fault: "removed" },
      ],
    ])("%s", async (_, tamper, expected) => {
      await tamper();
      expect(await verifyAudit(scope)).toEqual({ ok: false, ...expected });
    });
  });
});
