import { writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { action as check, loader as checkPage } from "#app/routes/audit/check.tsx";
import { loader as list } from "#app/routes/audit/list.tsx";
import { loader as listFile } from "#app/routes/audit/list.xlsx.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { findJob } from "#db/queries/jobs.ts";
import { consoleItself, inTransaction, type Scope } from "#db/scope.ts";
import { reread } from "../../reports/xlsx-tools.ts";
import { describeRoutes } from "../../support/databases.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";
import { contentOf, logInAs, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("audit pages", (database) => {
  useAsConsole(database);
  let director: Visitor;
  let officer: Scope;

  const note = (scope: Scope, now: string, action: string, subject: string, to = "a") =>
    inTransaction({ ...scope, now }, (trx) =>
      writeAudit(trx, { action, subject, changes: [{ field: "title", from: null, to }] }),
    );
  const seqs = async (search: string) =>
    (await visit(list, { as: director, path: `/112-1/audit${search}` })).body?.entries.map(({ seq }) => seq);

  beforeEach(async () => {
    const scope = await newScope(database, ["academic-director"]);
    director = await logInAs(scope);
    officer = await asNewUser(scope, ["academic-officer"]);
    await note(scope, "2026-08-31 15:59:59", "account:edit", `user:${officer.user.id}`);
    await note(officer, "2026-08-31 16:00:00", "import:confirm", "import:3");
    await note(officer, "2026-09-01 15:59:59", "comparison:run", "comparison:1");
    await note(officer, "2026-09-01 16:00:00", "query:answer", "comparison:1/cause:2");
    await note({ ...scope, user: consoleItself }, "2026-09-02 03:00:00", "comparison:run", "comparison:10");
  });

  test("entries are listed newest first", async () => {
    expect(await seqs("")).toEqual([5, 4, 3, 2, 1]);
  });

  describe("a filter", () => {
    test.each([
      { search: "?from=115/09/01&to=1150901", found: [3, 2], why: "one day at school, in ROC years" },
      { search: "?from=2026-09-02", found: [5, 4], why: "from a day on" },
      { search: "?to=115.8.31", found: [1], why: "until a day" },
      { search: "?action=comparison", found: [5, 3], why: "a group of actions" },
      { search: "?action=comparison:run&to=115/09/01", found: [3], why: "one action, until a day" },
      { search: "?who=0", found: [5], why: "the console itself" },
      { search: "?subject=比對 1", found: [4, 3], why: "a run with what is under it, not run 10" },
      { search: "?subject=沒有這個人", found: [], why: "nobody of that name" },
      { search: "?who=&action=&subject=&from=&to=", found: [5, 4, 3, 2, 1], why: "an empty form" },
      { search: "?who=x&action=';--&page=0", found: [5, 4, 3, 2, 1], why: "nonsense" },
    ])("finds $why", async ({ search, found }) => {
      expect(await seqs(search)).toEqual(found);
    });

    test("by person, and by account as the subject", async () => {
      expect(await seqs(`?who=${officer.user.id}`)).toEqual([4, 3, 2]);
      expect(await seqs(`?subject=user:${officer.user.id}`)).toEqual([1]);
      expect(await seqs("?subject=王小明")).toEqual([1]);
    });

    test("says which date it could not read, and goes by the other", async () => {
      const { body } = await visit(list, { as: director, path: "/112-1/audit?from=昨天&to=115/08/31" });
      expect(body?.badDates).toEqual(["昨天"]);
      expect(body?.entries.map(({ seq }) => seq)).toEqual([1]);
    });
  });

  test("the file has what the page shows, in words, and its making is on record", async () => {
    const { body } = await visit(listFile, { as: director, path: "/112-1/audit.xlsx?action=query" });
    const { sheets } = await reread(async (path) => writeFile(path, await bytesOf(body)));
    expect(sheets[0]?.rows.slice(1).map((row) => row.map(([value]) => value))).toEqual([
      [4, "115/09/02（三）00:00", "王小明", "回覆說明", "比對 1 原因 2", "職稱：a"],
    ]);
    const { body: after } = await visit(list, { as: director, path: "/112-1/audit" });
    expect(after?.entries[0]).toMatchObject({ action: "export:create", userId: director.scope.user.id });
  });

  describe("the check", () => {
    const checked = async () =>
      contentOf((await send(check, { as: director, path: "/112-1/audit/check" })).body);

    test("says that all entries are intact", async () => {
      expect(await checked()).toMatchObject({ verdict: { ok: true, entries: 5 } });
    });

    test("names the first entry that somebody changed", async () => {
      await database.db
        .updateTable("audit_entries")
        .set({ changes: "[]" })
        .where("school_id", "=", director.scope.schoolId)
        .where("seq", ">=", 3)
        .execute();
      expect(await checked()).toMatchObject({ verdict: { ok: false, seq: 3, fault: "edited" } });
    });

    test("names the entry that somebody removed", async () => {
      await database.db
        .deleteFrom("audit_entries")
        .where("school_id", "=", director.scope.schoolId)
        .where("seq", "=", 2)
        .execute();
      expect(await checked()).toMatchObject({ verdict: { ok: false, seq: 2, fault: "removed" } });
    });

    test("of a long chain is work for a worker, and its page says how it went", async () => {
      const { schoolId } = director.scope;
      const rows = Array.from({ length: 10_000 }, (_, index) => ({
        school_id: schoolId,
        seq: index + 6,
        at: "2026-09-02 03:00:00",
        user_id: null,
        user_name: "",
        action: "session:begin",
        subject: "user:1",
        changes: "[]",
        previous_hash: "0",
        hash: "0",
      }));
      for (let start = 0; start < rows.length; start += 500)
        await database.db
          .insertInto("audit_entries")
          .values(rows.slice(start, start + 500))
          .execute();
      const { status, headers } = await send(check, { as: director, path: "/112-1/audit/check" });
      expect(status).toBe(302);
      const location = headers.get("Location") ?? "";
      const id = Number(/job=(\d+)$/.exec(location)?.[1]);
      expect((await findJob(director.scope, id))?.kind).toBe("verify-audit");
      const waiting = await visit(checkPage, { as: director, path: location });
      expect(waiting.body?.job).toMatchObject({ state: "queued", result: null });
      const other = await logInAs(await asNewUser(director.scope, ["principal"]));
      expect((await visit(checkPage, { as: other, path: location })).status).toBe(404);
    });
  });

  test("another school's entries are not seen", async () => {
    const other = await logInAs(await newScope(database, ["principal"]));
    const { body } = await visit(list, { as: other, path: "/112-1/audit" });
    expect(body?.total).toBe(0);
  });
});

async function bytesOf(body: unknown): Promise<Buffer> {
  if (!(body instanceof Response)) throw new Error("no file");
  return Buffer.from(await body.arrayBuffer());
}
