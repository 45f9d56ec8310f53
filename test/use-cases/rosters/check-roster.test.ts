import { expect, test } from "vitest";
import { books } from "#app/domain/rosters/books.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { checkBook } from "#app/use-cases/rosters/check-roster.ts";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { readVersionChange } from "#app/use-cases/rosters/read-version-change.ts";
import { receiveRoster } from "#app/use-cases/rosters/receive-roster.ts";
import { readStoredRoster } from "#app/use-cases/rosters/stored-roster.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { countRosterFindings, listRosterCauses, listRosterFindings } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import {
  countRosterRows,
  insertRosterRows,
  listRowsOfStudents,
  studentHasher,
} from "#db/queries/roster-rows.ts";
import { findRoster, listCurrentRosters, listRosters } from "#db/queries/rosters.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import {
  bookBytes,
  doJobs,
  newBatchSchool,
  precheckBook,
  upload,
  uploadAndCheck,
  withRows,
} from "../../support/batch-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";

const scoreOrder = {
  kind: "submission",
  term: "112-1",
  division: "",
  books: ["scores", "retakes", "officers"],
  grades: ["1", "2", "3"],
  opensOn: "",
  closesOn: "113/03/31",
  notes: "",
};

describeEachDatabase("A book in a batch", (database) => {
  const check = async (scope: Scope, rosterId: number) =>
    (await listLatestChecks(scope, [rosterId])).get(rosterId);

  test("rows in the file = rows that are kept = the number shown, and every cell comes back", async () => {
    const { scope, school, batchId } = await newBatchSchool(database, { students: 160 });
    const book = precheckBook(school);
    const one = await uploadAndCheck(scope, batchId, await bookBytes(book, school));
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows.length).toBeGreaterThan(1000);
    expect(one).toMatchObject({
      state: "checked",
      book: "precheck",
      number: 1,
      cover: { school: school.school.code, schoolYear: "112", semester: "1", code: "41" },
      counts: {
        rows: rows.length,
        accepted: rows.length,
        rejected: 0,
        blank: 0,
        sheets: [{ sheet: "學期成績", rows: rows.length }],
        change: null,
      },
    });
    expect(await countRosterRows(scope, one.id)).toBe(rows.length);
    expect(await readStoredRoster(scope, one.id)).toEqual(book);
  });

  test("the bytes are kept as they came, and what is found can be looked up by cause and student", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const [wrong] = school.students;
    const book = withRows(precheckBook(school), (cells) =>
      cells[0] === wrong?.idNumber ? cells.map((cell, at) => (at === 4 ? "6" : cell)) : cells,
    );
    const bytes = await bookBytes(book, school);
    const one = await uploadAndCheck(scope, batchId, bytes);
    expect(await readFileBytes(scope, one.fileId)).toEqual(bytes);
    const found = await check(scope, one.id);
    const causes = await listRosterCauses(scope, found?.id ?? 0);
    const cause = causes.find(({ column, value }) => column === "grade" && value === "6");
    const ofStudent = book.sheets[0]?.rows.filter(({ cells }) => cells[0] === wrong?.idNumber) ?? [];
    expect(ofStudent.length).toBeGreaterThan(5);
    expect(cause).toMatchObject({ findings: ofStudent.length, students: 1, value: "6", state: "new" });
    const page = { causeNumber: cause?.number ?? 0, limit: 3, offset: 2 };
    const findings = await listRosterFindings(scope, found?.id ?? 0, page);
    const hash = studentHasher(scope)(wrong?.idNumber ?? "");
    expect(findings).toEqual(
      ofStudent
        .slice(2, 5)
        .map(({ number }) => expect.objectContaining({ row: number, sheet: "學期成績", studentHash: hash })),
    );
    expect(await listRowsOfStudents(scope, [one.id], [hash])).toEqual(
      ofStudent.map((row) => ({ rosterId: one.id, studentHash: hash, sheet: "學期成績", ...row })),
    );
    expect(await countRosterFindings(scope, found?.id ?? 0)).toBe(
      causes.reduce((sum, { findings }) => sum + findings, 0),
    );
  });

  test("the same bytes again change nothing, while they are read and afterwards", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const bytes = await bookBytes(precheckBook(school), school);
    const file = { name: "名冊.xlsx", mediaType: "x", bytes };
    const first = await receiveRoster(scope, { batchId, file, expected: null });
    expect(first.kind).toBe("received");
    const again = await receiveRoster(scope, { batchId, file, expected: null });
    expect(again).toEqual({ kind: "unchanged", rosterId: "rosterId" in first ? first.rosterId : 0 });
    await doJobs(scope);
    const entries = await listAuditEntries(scope, { limit: 100 });
    expect((await receiveRoster(scope, { batchId, file, expected: null })).kind).toBe("unchanged");
    expect(await listAuditEntries(scope, { limit: 100 })).toEqual(entries);
    expect(await listRosters(scope, batchId)).toHaveLength(1);
  });

  test("a new version says what it changed, and causes whether they are new", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const book = precheckBook(school);
    const before = await uploadAndCheck(scope, batchId, await bookBytes(book, school));
    const mended = withRows(book, (cells, index) =>
      index === 0 ? null : index === 1 ? cells.map((cell, at) => (at === 5 ? "T" : cell)) : cells,
    );
    const after = await uploadAndCheck(scope, batchId, await bookBytes(mended, school));
    const rows = book.sheets[0]?.rows.length ?? 0;
    expect(after).toMatchObject({
      number: 2,
      counts: { change: { since: 1, unchanged: rows - 2, changed: 1, added: 0, removed: 1 } },
    });
    const change = await readVersionChange(scope, { was: before.id, is: after.id });
    expect(change?.changes).toMatchObject([
      { kind: "changed", sheet: "學期成績", columns: ["credits"], is: { number: 2 } },
      { kind: "removed", was: { number: 2 } },
    ]);
    const causes = await listRosterCauses(scope, (await check(scope, after.id))?.id ?? 0);
    expect(new Set(causes.map(({ grade, state }) => `${grade} ${state}`))).toContain("quality stays");
    expect(causes.find(({ column }) => column === "credits")).toMatchObject({ state: "new" });
    expect((await listCurrentRosters(scope, batchId)).map(({ id }) => id)).toEqual([after.id]);
    expect(await readStoredRoster(scope, before.id)).toEqual(book);
  });

  const coverOf = (book: Roster, cover: Partial<NonNullable<Roster["cover"]>>): Roster => ({
    ...book,
    cover: book.cover && { ...book.cover, ...cover },
  });
  test.each([
    { why: "another school", cover: { school: "070406" }, code: "other-school" },
    { why: "another school year", cover: { schoolYear: "111" }, code: "other-term" },
    { why: "another semester", cover: { semester: "2" }, code: "other-term" },
  ])("refused: $why; nothing of it is kept but the file", async ({ cover, code }) => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const bytes = await bookBytes(coverOf(precheckBook(school), cover), school);
    const one = await uploadAndCheck(scope, batchId, bytes);
    expect(one).toMatchObject({ state: "refused", number: null, refusal: { source: "batch", code } });
    expect(await countRosterRows(scope, one.id)).toBe(0);
    expect(await listCurrentRosters(scope, batchId)).toEqual([]);
    expect(await readFileBytes(scope, one.fileId)).toEqual(bytes);
    expect(await listAuditEntries(scope, { limit: 1 })).toMatchObject([
      { action: "roster:refuse", changes: [{ to: code }] },
    ]);
  });

  test.each([
    { why: "an empty cell of 封面", cover: { school: "" } },
    { why: "a 學期 that no book of the kind has", cover: { semester: "0" } },
    { why: "another 名冊別", cover: { code: "42" } },
  ])("not refused but found: $why", async ({ cover }) => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const one = await uploadAndCheck(
      scope,
      batchId,
      await bookBytes(coverOf(precheckBook(school), cover), school),
    );
    expect(one.state).toBe("checked");
    expect((await check(scope, one.id))?.counts.causes.syntax).toBeGreaterThan(0);
  });

  test("refused: a book that the batch does not have, one that is none, and one that cannot be read", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const continuing = await bookBytes(precheckBook(school, "continuing"), school);
    expect(await uploadAndCheck(scope, batchId, continuing)).toMatchObject({
      refusal: { code: "book-not-in-batch", book: "precheck-continuing" },
    });
    const list = Buffer.from("班級,座號,姓名\n甲,1,王小明\n");
    expect(await uploadAndCheck(scope, batchId, list, "名條.csv")).toMatchObject({
      refusal: { source: "book", code: "no-book" },
    });
    const broken = Buffer.from("PK\u0003\u0004 broken");
    expect(await uploadAndCheck(scope, batchId, broken)).toMatchObject({ refusal: { source: "file" } });
  });

  test("refused: another book than the one it was said to be", async () => {
    const order = { ...scoreOrder, books: ["scores", "officers"] };
    const { scope, school, batchId } = await newBatchSchool(database, {
      books: ["scores", "officers"],
      order,
    });
    const bytes = await bookBytes(emptyBook("officers", school.school.code), school);
    const file = { name: "幹部.xlsx", mediaType: "x", bytes };
    const received = await receiveRoster(scope, { batchId, file, expected: "scores" });
    await doJobs(scope);
    const one = await findRoster(scope, "rosterId" in received ? received.rosterId : 0);
    expect(one?.refusal).toEqual({ source: "batch", code: "other-book", book: "officers" });
  });

  test("day rows in the continuing-education book are findings", async () => {
    const order = { ...scoreOrder, kind: "precheck", books: ["precheck", "precheck-continuing"] };
    const { scope, school, batchId } = await newBatchSchool(database, { order });
    const day = precheckBook(school);
    const one = await uploadAndCheck(scope, batchId, await bookBytes(day, school));
    expect(one.state).toBe("checked");
    const strayed = withRows(day, (cells) =>
      cells.map((cell, at) => (at === 2 ? cell.replace(/^(.{9})./, "$1J") : cell)),
    );
    const other = await uploadAndCheck(scope, batchId, await bookBytes(strayed, school));
    expect(other.state).toBe("checked");
    const found = await check(scope, other.id);
    expect(found?.counts.causes.validity).toBeGreaterThan(0);
  });

  test("a book that comes later is held against the others, and they against it", async () => {
    const { scope, school, batchId } = await newBatchSchool(database, {
      books: ["scores", "retakes"],
      order: scoreOrder,
    });
    const { code } = school.school;
    const scores = await uploadAndCheck(scope, batchId, await bookBytes(emptyBook("scores", code), school));
    const alone = await check(scope, scores.id);
    expect(alone?.against.others).toEqual([]);
    expect(alone?.notChecked.some(({ needs }) => needs.includes("others"))).toBe(true);
    const retakes = await uploadAndCheck(scope, batchId, await bookBytes(emptyBook("retakes", code), school));
    const again = await check(scope, scores.id);
    expect(again?.against.others).toEqual([retakes.id]);
    expect(again?.id).not.toBe(alone?.id);
    expect((await check(scope, retakes.id))?.against.others).toEqual([scores.id]);
    const view = await readBatch(scope, batchId, "2024-03-01");
    expect(view?.books.map(({ roster }) => roster?.checkCurrent)).toEqual([true, true]);
    // What a check replaces is cleared away.
    expect(await countRosterFindings(scope, alone?.id ?? 0)).toBe(0);
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
  });

  test("two books at once are held against one another in the end", async () => {
    const { scope, school, batchId } = await newBatchSchool(database, {
      books: ["scores", "retakes"],
      order: scoreOrder,
    });
    const { code } = school.school;
    const ids = [
      await upload(scope, batchId, await bookBytes(emptyBook("scores", code), school)),
      await upload(scope, batchId, await bookBytes(emptyBook("retakes", code), school)),
    ];
    await Promise.all(ids.map((id) => checkNow(scope, id)));
    await doJobs(scope);
    const checks = await Promise.all(ids.map((id) => check(scope, id)));
    expect(checks.map((one) => one?.against.others)).toEqual([[ids[1]], [ids[0]]]);
  });

  test("two versions of one book at once: both are versions or one gives way, and the later upload is in force", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const book = precheckBook(school);
    const shorter = withRows(book, (cells, index) => (index < 10 ? null : cells));
    const first = await upload(scope, batchId, await bookBytes(book, school));
    const second = await upload(scope, batchId, await bookBytes(shorter, school));
    await Promise.all([checkNow(scope, first), checkNow(scope, second)]);
    await doJobs(scope);
    const current = await listCurrentRosters(scope, batchId);
    expect(current.map(({ id }) => id)).toEqual([second]);
    expect(await countRosterRows(scope, second)).toBe((book.sheets[0]?.rows.length ?? 0) - 10);
    const all = await listRosters(scope, batchId);
    const numbers = all.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { id, state, counts } of all)
      expect(await countRosterRows(scope, id)).toBe(state === "checked" ? counts?.accepted : 0);
  });

  test("what a killed process left behind is not kept with the rest", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const book = precheckBook(school);
    const id = await upload(scope, batchId, await bookBytes(book, school));
    const left = [{ number: 90_000, cells: ["A123456789", "0960101", "", "殘留", "1", "2"] }];
    await insertRosterRows(scope, id, [{ sheet: "學期成績", idAt: 0, rows: left }]);
    await doJobs(scope);
    expect(await countRosterRows(scope, id)).toBe(book.sheets[0]?.rows.length);
  });

  test("a version that was taken cannot lose a row", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const one = await uploadAndCheck(scope, batchId, await bookBytes(precheckBook(school), school));
    await expect(
      checkBook(
        scope,
        one.id,
        () => {},
        async () => {
          throw new Error("killed");
        },
      ),
    ).rejects.toThrow("killed");
    expect(await countRosterRows(scope, one.id)).toBe(one.counts?.accepted);
    expect(await check(scope, one.id)).toBeDefined();
  });

  test("another school's batch and roster are not found", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const one = await uploadAndCheck(scope, batchId, await bookBytes(precheckBook(school), school));
    const stranger = await newBatchSchool(database);
    const file = { name: "名冊.xlsx", mediaType: "x", bytes: Buffer.from("x") };
    const received = await receiveRoster(stranger.scope, { batchId, file, expected: null });
    expect(received).toEqual({ kind: "not-found" });
    expect(await findRoster(stranger.scope, one.id)).toBeUndefined();
    expect(await readStoredRoster(stranger.scope, one.id)).toBeUndefined();
    expect(await readBatch(stranger.scope, batchId, "2023-09-20")).toBeUndefined();
    expect(await readVersionChange(stranger.scope, { was: one.id, is: one.id })).toBeUndefined();
    expect(await checkNow(stranger.scope, one.id)).toEqual({ kind: "overtaken" });
  });
});

function checkNow(scope: Scope, id: number) {
  return checkBook(
    scope,
    id,
    () => {},
    (work) => inTransaction(scope, work),
  );
}

/** A book with all of its sheets and no row. */
function emptyBook(book: "scores" | "retakes" | "officers", school: string): Roster {
  return {
    book,
    cover: { school, schoolYear: "112", semester: "1", code: "99", row: 2, extraRows: 0 },
    sheets: books[book].sheets.map((sheet) => ({
      sheet,
      name: sheet.name,
      rows: [],
      header: { missing: [], extra: [], respelled: [], reordered: false },
    })),
    unknownSheets: [],
  };
}
