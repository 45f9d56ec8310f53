import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { action, loader } from "#app/routes/rosters/file-check.tsx";
import { action as fileAction } from "#app/routes/rosters/file-check.xlsx.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { type HandEdit, reread, resave } from "../../reports/xlsx-tools.ts";
import {
  bookBytes,
  exportNow,
  newBatchSchool,
  precheckBook,
  uploadAndCheck,
  withRows,
} from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { logInAs, newVisitor, sendFile, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const readers: readonly Role[] = ["academic-officer", "academic-director", "principal", "guidance"];
const exporters: readonly Role[] = ["academic-officer", "academic-director", "principal"];

describeRoutes("checking a file", (database) => {
  useAsConsole(database);
  let scope: Scope;
  let school: GeneratedSchool;
  let officer: Visitor;
  let folder = "";
  const exported: { bytes: Buffer; older: Buffer; exportId: number } = {
    bytes: Buffer.alloc(0),
    older: Buffer.alloc(0),
    exportId: 0,
  };

  beforeAll(async () => {
    const made = await newBatchSchool(database);
    ({ scope, school } = made);
    folder = await mkdtemp(join(tmpdir(), "licheng-check-"));
    const book = precheckBook(school);
    exported.older = await bookBytes(
      withRows(book, (cells, index) => (index < 400 ? null : cells)),
      school,
    );
    exported.bytes = await bookBytes(book, school);
    for (const bytes of [exported.older, exported.bytes]) {
      await uploadAndCheck(scope, made.batchId, bytes);
      exported.exportId = await exportNow(scope, made.boss, made.batchId);
    }
    officer = await logInAs(scope);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const path = "/112-1/file-check";
  const check = async (bytes: Uint8Array, fields: Record<string, string> = {}, name = "名冊.xlsx") => {
    const { body, status } = await sendFile(action, { as: officer, path, fields, file: { name, bytes } });
    if (!body) throw new Error(String(status));
    return { status, ...body.data };
  };
  /** The exported book after another program has saved it, with these edits. */
  const edited = async (edits: readonly HandEdit[]) => {
    const [from, to] = [join(folder, "sealed.xlsx"), join(folder, "edited.xlsx")];
    await writeFile(from, exported.bytes);
    resave(from, [{ file: to, numbers: [], edits }]);
    return readFile(to);
  };
  const sheet = "學期成績";
  const rowAt = (row: number) => precheckBook(school).sheets[0]?.rows.find(({ number }) => number === row);
  const studentAt = (row: number) =>
    school.students.find(({ idNumber }) => idNumber === rowAt(row)?.cells[0]);

  test("the very bytes: identical, to the export they are of", async () => {
    expect(await check(exported.bytes)).toMatchObject({
      status: 200,
      kind: "held",
      identical: true,
      against: { exportNumber: 2, book: "precheck", exportId: exported.exportId },
      total: 0,
    });
    expect(await check(exported.older)).toMatchObject({ identical: true, against: { exportNumber: 1 } });
  });

  test("merely saved again: the same content, and it says that the bytes differ", async () => {
    expect(await check(await edited([]))).toMatchObject({
      kind: "held",
      identical: false,
      sameContent: true,
      against: { exportNumber: 2 },
      total: 0,
    });
  });

  test("a cell that was edited: sheet, row, student, course, column, was and is", async () => {
    const found = await check(await edited([{ kind: "cell", sheet, row: 30, column: 6, text: "9" }]));
    const student = studentAt(30);
    expect(found).toMatchObject({
      kind: "held",
      sameContent: false,
      counts: { changed: 1, added: 0, removed: 0 },
    });
    if (found.kind !== "held") throw new Error(found.kind);
    expect(found.changes).toMatchObject([
      {
        kind: "changed",
        sheet,
        row: 30,
        column: "修課學分",
        was: rowAt(30)?.cells[5],
        is: "9",
        student: { number: student?.number, name: student?.name, seat: student?.seat },
        course: rowAt(30)?.cells[3],
      },
    ]);
  });

  test("rows that were added or removed are found, and whose they are", async () => {
    const texts = rowAt(30)?.cells.map((cell, at) => (at === 2 ? "112000000000000000000ZZ" : cell)) ?? [];
    const found = await check(
      await edited([
        { kind: "remove", sheet, row: 50 },
        { kind: "add", sheet, row: 90, texts },
      ]),
    );
    if (found.kind !== "held") throw new Error(found.kind);
    expect(found.counts).toEqual({ changed: 0, added: 1, removed: 1 });
    const [removed, added] = ["removed", "added"].map((kind) =>
      found.changes.find((one) => one.kind === kind),
    );
    expect(removed).toMatchObject({ row: 50, student: { number: studentAt(50)?.number }, is: null });
    expect(added).toMatchObject({ row: 90, student: { number: studentAt(30)?.number }, was: null });
  });

  test("ID numbers and birth dates of the file are masked, also those that were edited", async () => {
    const other = rowAt(60)?.cells ?? [];
    const found = await check(
      await edited([
        { kind: "cell", sheet, row: 30, column: 1, text: other[0] ?? "" },
        { kind: "cell", sheet, row: 31, column: 2, text: "0971231" },
        { kind: "remove", sheet, row: 40 },
      ]),
    );
    const text = JSON.stringify(found);
    const secrets = [30, 31, 40, 60].flatMap((row) => rowAt(row)?.cells.slice(0, 2) ?? []);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toContain("0971231");
    expect(found).toMatchObject({ counts: { changed: 2, removed: 1 } });
  });

  test("every row edited: still held against the export whose 封面 it has", async () => {
    const book = withRows(precheckBook(school), (cells) => cells.with(5, "8"));
    const found = await check(await bookBytes(book, school));
    expect(found).toMatchObject({ kind: "held", sameContent: false });
    if (found.kind !== "held") throw new Error(found.kind);
    const rows = precheckBook(school).sheets[0]?.rows.filter(({ cells }) => cells[5] !== "8").length ?? 0;
    expect(found.total).toBe(rows);
    expect(found.changes).toHaveLength(500);
  });

  test("an export that is named is what the file is held against, whatever it is more like", async () => {
    const { sealed } = (await visit(loader, { as: officer, path })).body ?? {};
    expect(sealed).toHaveLength(2);
    const older = sealed?.find(({ exportNumber }) => exportNumber === 1);
    const against = `${older?.exportId}/precheck`;
    const found = await check(exported.bytes, { against });
    expect(found).toMatchObject({ kind: "held", against: { exportNumber: 1 }, counts: { added: 400 } });
  });

  test("a file that is like no export says so", async () => {
    const book = precheckBook(school);
    const cover = book.cover && { ...book.cover, schoolYear: "110" };
    const strange = withRows({ ...book, cover }, (cells, index) => (index < 3 ? cells.with(5, "7") : null));
    expect(await check(await bookBytes(strange, school))).toMatchObject({
      kind: "no-match",
      book: "precheck",
    });
    const { body } = await visit(loader, { as: officer, path });
    expect(body?.sealed.map(({ exportNumber }) => exportNumber)).toEqual([2, 1]);
  });

  test.each([
    { why: "empty", bytes: Buffer.alloc(0), kind: "unreadable", status: 422 },
    { why: "a text", bytes: Buffer.from("身分證號,出生日期\n"), kind: "not-a-workbook", status: 422 },
    { why: "a PDF", bytes: Buffer.from("%PDF-1.7\n"), kind: "unreadable", status: 422 },
    { why: "half a workbook", bytes: null, kind: "unreadable", status: 422 },
  ])("refused: $why", async ({ bytes, kind, status }) => {
    expect(await check(bytes ?? exported.bytes.subarray(0, 5000))).toMatchObject({ kind, status });
  });

  test("no file, no export of this school, and what names none", async () => {
    const { status } = await sendFile(action, { as: officer, path, file: null });
    expect(status).toBe(422);
    const stranger = await newVisitor(await newScope(database, ["academic-officer"]), ["academic-officer"]);
    const file = { name: "名冊.xlsx", bytes: exported.bytes };
    const theirs = await sendFile(action, { as: stranger, path, file });
    expect(theirs.body?.data).toMatchObject({ kind: "no-match" });
    const fields = { against: `${exported.exportId}/precheck` };
    expect((await sendFile(action, { as: stranger, path, fields, file })).status).toBe(404);
    expect((await visit(loader, { as: stranger, path })).body?.sealed).toEqual([]);
  });

  test("nothing of a dropped file is kept", async () => {
    const counted = async () => {
      const tables = (await database.db.introspection.getTables()).map(({ name }) => name);
      const rows = await Promise.all(
        tables.map((table) =>
          sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.db),
        ),
      );
      return tables.map((table, at) => `${table} ${rows[at]?.rows[0]?.n}`);
    };
    const before = await counted();
    await check(await edited([{ kind: "cell", sheet, row: 30, column: 6, text: "9" }]));
    await check(Buffer.from("%PDF-1.7\n"));
    expect(await counted()).toEqual(before);
  });

  test("the list of differences has all of them, and is written down as what left the console", async () => {
    const book = withRows(precheckBook(school), (cells, index) => (index < 700 ? cells.with(5, "8") : cells));
    const file = { name: "名冊.xlsx", bytes: await bookBytes(book, school) };
    const { body } = await sendFile(fileAction, { as: officer, path, file });
    const bytes = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    const { sheets } = await reread((to) => writeFile(to, bytes));
    const shown = await check(file.bytes);
    if (shown.kind !== "held") throw new Error(shown.kind);
    expect(shown.total).toBeGreaterThan(500);
    expect(sheets[0]?.rows).toHaveLength(shown.total + 1);
    const bad = await sendFile(fileAction, {
      as: officer,
      path,
      file: { name: "x", bytes: Buffer.from("x") },
    });
    expect(bad.status).toBe(302);
  });

  describe("who may", () => {
    test.each(roles)("%s", async (role) => {
      const as = await newVisitor(scope, [role]);
      const file = { name: "名冊.xlsx", bytes: exported.bytes };
      const reads = readers.includes(role) ? 200 : 403;
      expect((await visit(loader, { as, path })).status).toBe(reads);
      expect((await sendFile(action, { as, path, file })).status).toBe(reads);
      const takes = exporters.includes(role) ? 200 : 403;
      expect((await sendFile(fileAction, { as, path, file })).status).toBe(takes);
    });
  });
});
