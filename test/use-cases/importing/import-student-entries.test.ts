import { sql } from "kysely";
import { expect, test } from "vitest";
import { type EntryKind, entryKinds } from "#app/domain/people/student-entries.ts";
import { undoImport } from "#app/use-cases/undo-import.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listStudentEntries } from "#db/queries/student-entries.ts";
import type { Scope } from "#db/scope.ts";
import type { SchoolFile } from "#db/seed/files.ts";
import { describeEachDatabase, type TestDatabase } from "../../support/databases.ts";
import {
  asPart,
  edited,
  found,
  importAll,
  preview,
  schoolWithFiles,
  store,
  term,
} from "./school-in-database.ts";

function fileOf(name: string, rows: readonly (readonly string[])[]): SchoolFile {
  const lines = rows.map((row) => `${row.join(",")}\r\n`);
  return { name: `${name}.csv`, bytes: Buffer.from(lines.join("")) };
}

/** A school with everything in force but lists about students, and such lists. */
async function schoolWithLists(database: TestDatabase) {
  const { scope, generated, files } = await schoolWithFiles(database, 60);
  await importAll(scope, files);
  const numbers = generated.students.map(({ number }) => number);
  const lists: Record<EntryKind, SchoolFile> = {
    "student-status": fileOf("學生狀況", [
      ["學號", "班別", "入學方式", "學籍狀態", "原住民族別", "原住民身分別", "特殊身分別"],
      ...numbers.map((number) => [number, "0", "適性輔導", "1", "布農族", "平地原住民", "低收入戶"]),
    ]),
    "study-elsewhere": fileOf("借讀", [
      ["學號", "借讀學校代碼", "借讀代碼", "申請開始日期", "申請結束日期"],
      ...numbers.slice(0, 3).map((number) => [number, "351B09", "中介教育", "112/09/01", "113/01/31"]),
    ]),
    officers: fileOf("校內幹部", [
      ["學號", "單位名稱", "開始日期", "結束日期", "擔任職務", "幹部等級"],
      ...numbers.map((number) => [number, "學生會", "112/08/30", "113/01/19", "幹事", "校級"]),
    ]),
  };
  return { scope, generated, files, numbers, lists };
}

async function importOne(scope: Scope, file: SchoolFile) {
  const one = await preview(scope, file);
  await store(scope, one);
  return found(scope, one.id);
}

async function inForce(scope: Scope, kind: EntryKind) {
  const dataset = (await listCurrentDatasets(scope, term)).find(({ slot }) => slot === kind);
  return listStudentEntries(scope, dataset?.importId ?? 0);
}

describeEachDatabase("Importing lists about students", (database) => {
  test("each is recognised and stored with its equation, and the same file again changes nothing", async () => {
    const { scope, numbers, lists } = await schoolWithLists(database);
    for (const kind of entryKinds) {
      const one = await importOne(scope, lists[kind]);
      const rows = kind === "study-elsewhere" ? 3 : numbers.length;
      expect(one).toMatchObject({ kind, status: "confirmed", counts: { rows, created: rows, rejected: 0 } });
      expect(await inForce(scope, kind)).toHaveLength(rows);
      expect(await preview(scope, lists[kind])).toMatchObject({
        status: "unchanged",
        counts: { rows, created: 0, updated: 0, unchanged: rows, removed: 0 },
      });
    }
    expect(await inForce(scope, "officers")).toContainEqual({
      studentNumber: numbers[0],
      unit: "學生會",
      from: "2023-08-30",
      to: "2024-01-19",
      office: "幹事",
      officerLevel: "1",
    });
  });

  test("a part of a list adds and corrects; what it does not have stays; a wrong row is left out", async () => {
    const { scope, numbers, lists } = await schoolWithLists(database);
    await importOne(scope, lists.officers);
    const part = fileOf("社團幹部", [
      ["學號", "單位名稱", "開始日期", "結束日期", "擔任職務", "幹部等級"],
      [numbers[0] ?? "", "吉他社", "112/09/01", "113/06/30", "社長", "社團"],
      [numbers[1] ?? "", "學生會", "112/08/30", "113/01/31", "幹事", "1"],
      [numbers[2] ?? "", "學生會", "112/08/30", "112/01/31", "幹事", "1"],
    ]);
    const one = await asPart(scope, await preview(scope, part));
    expect(one.counts).toMatchObject({
      rows: 3,
      created: 1,
      updated: 1,
      unchanged: 0,
      rejected: 1,
      blank: 0,
    });
    expect(one.preview).toMatchObject({
      updates: [{ fields: [{ header: "結束日期", from: "113/01/19", to: "113/01/31" }] }],
      errors: [{ reason: "ends-before-start", column: "結束日期", count: 1 }],
    });
    await store(scope, one);
    expect(await inForce(scope, "officers")).toHaveLength(numbers.length + 1);
  });

  test("a corrected post takes the place of the wrong one, which the preview names", async () => {
    const { scope, numbers, lists } = await schoolWithLists(database);
    await importOne(scope, lists.officers);
    const corrected = edited(lists.officers, (line, row) =>
      row === 1 ? line.replace("幹事", "會長") : line,
    );
    const one = await preview(scope, corrected);
    expect(one).toMatchObject({ mode: "complete", counts: { created: 1, removed: 1, kept: 0 } });
    const [gone, ...others] = one.preview?.step === "ready" ? one.preview.removed : [];
    expect(gone).toContain(numbers[0]);
    expect(others).toEqual([]);
    await store(scope, one);
    const offices = (await inForce(scope, "officers")).filter(
      ({ studentNumber }) => studentNumber === numbers[0],
    );
    expect(offices.map(({ office }) => office)).toEqual(["會長"]);
  });

  test("much of a list is not taken away before somebody agrees to it", async () => {
    const { scope, numbers, lists } = await schoolWithLists(database);
    await importOne(scope, lists.officers);
    const half = await preview(
      scope,
      edited(lists.officers, (line, row) => (row > numbers.length / 2 ? null : line)),
    );
    expect(await store(scope, half)).toMatchObject({ kind: "refused", reason: "removes-much" });
    expect(await inForce(scope, "officers")).toHaveLength(numbers.length);
    await store(scope, half, true);
    expect(await inForce(scope, "officers")).toHaveLength(numbers.length / 2);
  });

  test("students with posts are not taken away, and the import of posts can be undone", async () => {
    const { scope, files, numbers, lists } = await schoolWithLists(database);
    const officers = await importOne(scope, lists.officers);
    const students = (await listCurrentDatasets(scope, term)).find(({ slot }) => slot === "students");
    const { id: importId, version } = await found(scope, students?.importId ?? 0);
    expect(await undoImport(scope, { term, importId, version })).toMatchObject({
      kind: "refused",
      reason: "still-in-use",
      by: { officers: numbers.length },
    });
    const fewer = edited(files.students, (line) => (line.startsWith(`${numbers[0]},`) ? null : line));
    expect(await preview(scope, fewer)).toMatchObject({ counts: { removed: 0 } });
    const undone = await undoImport(scope, { term, importId: officers.id, version: officers.version });
    expect(undone).toEqual({ kind: "undone", restored: null });
    expect(await inForce(scope, "officers")).toEqual([]);
  });

  test("a dump of the database shows nobody's 原住民身分, 特殊身分 or way of admission", async () => {
    const { scope, numbers, lists } = await schoolWithLists(database);
    for (const kind of entryKinds) await importOne(scope, lists[kind]);
    // One that is changed, one that is refused for two codes in a cell, and one that no header tells what it is.
    const status = lists["student-status"];
    await importOne(
      scope,
      edited(status, (line, row) => (row === 1 ? line.replace("布農族", "泰雅族") : line)),
    );
    await preview(
      scope,
      edited(status, (line, row) => (row === 2 ? line.replace("布農族", "布農族 泰雅族") : line)),
    );
    const nameless = edited(status, (line, row) =>
      row === 0 ? line.replace("學號", "編").replace("班別", "別") : line,
    );
    expect(await preview(scope, nameless)).toMatchObject({ preview: { step: "kind" } });
    expect(await inForce(scope, "student-status")).toContainEqual(
      expect.objectContaining({ studentNumber: numbers[0], specialIdentity: "低收入戶" }),
    );

    const tables = await database.db.introspection.getTables();
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
        database.db,
      );
      for (const row of rows)
        for (const value of Object.values(row))
          texts.push(value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : String(value));
    }
    const text = texts.join("\n");
    expect(text).toContain(numbers[0]);
    const secret = ["布農族", "泰雅族", "平地原住民", "低收入戶", "適性輔導", "中介教育"];
    expect(secret.filter((one) => text.includes(one))).toEqual([]);
  });
});
