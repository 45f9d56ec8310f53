import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { loader as rosterFile } from "#app/routes/batches/roster-file.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { listRosters } from "#db/queries/rosters.ts";
import {
  cleanBook,
  doOn,
  newBatchOffice,
  pageOf,
  uploadedBook,
  uploadTo,
} from "../../support/batch-pages.ts";
import { bookBytes, doJobs, precheckBook } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { contentOf, useAsConsole, visit } from "../../support/visits.ts";

describeRoutes("the books of a batch", (database) => {
  useAsConsole(database);

  test("an upload is received, shown as under way, and then stands with its rows and causes", async () => {
    const office = await newBatchOffice(database);
    const { officer, batchId, school } = office;
    const file = { name: "預檢.xlsx", bytes: await cleanBook(school) };
    const { status, body } = await uploadTo(officer, batchId, "precheck", file);
    expect([status, contentOf(body)]).toEqual([200, { about: "books", what: "received" }]);
    const waiting = await pageOf(officer, batchId);
    expect(waiting.jobs.checking).toMatchObject([{ book: "precheck", state: "queued", mine: true }]);
    expect(waiting.books[0]).toMatchObject({ underWay: true, version: null });
    await doJobs(officer.scope);
    const { books, jobs, next } = await pageOf(officer, batchId);
    expect(jobs.checking).toEqual([]);
    expect(books).toMatchObject([{ book: "precheck", underWay: false, version: { number: 1, blocking: 0 } }]);
    const rows = precheckBook(school).sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    expect(books[0]?.version?.rows).toBe(rows);
    expect(next?.stage).toBe("comparison");
    const again = await uploadTo(officer, batchId, "precheck", file);
    expect(contentOf(again.body)).toEqual({ about: "books", what: "unchanged" });
  });

  test("the school's own file comes back byte for byte, and that it went is written down", async () => {
    const office = await newBatchOffice(database);
    await uploadedBook(office);
    const { officer, batchId, school } = office;
    const roster = (await pageOf(officer, batchId)).books[0]?.version?.rosterId ?? 0;
    const params = { batch: String(batchId), roster: String(roster) };
    const { body } = await visit(rosterFile, { as: officer, path: "/112-1/file", params });
    const sent = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    const [kept] = await listRosters(officer.scope, batchId);
    expect(createHash("sha256").update(sent).digest("hex")).toBe(kept?.sha256);
    expect(sent.byteLength).toBeGreaterThan(school.students.length);
    expect(await listAuditEntries(officer.scope, { limit: 1 })).toMatchObject([
      { action: "roster:download", subject: `batch:${batchId}/roster:${roster}` },
    ]);
  });

  test.each([
    { why: "no file", book: "precheck", name: null, what: "noFile", status: 422 },
    {
      why: "a book that the batch does not have",
      book: "scores",
      name: "成績.xlsx",
      what: "notABook",
      status: 422,
    },
  ])("refused at once, and nothing is kept: $why", async ({ book, name, what, status }) => {
    const { officer, batchId } = await newBatchOffice(database);
    const file = name === null ? null : { name, bytes: Buffer.from("x") };
    const answer = await uploadTo(officer, batchId, book, file);
    expect([answer.status, contentOf(answer.body)]).toEqual([status, { about: "books", what }]);
    expect(await listRosters(officer.scope, batchId)).toEqual([]);
  });

  test("a book that is none is no form of the console", async () => {
    const { officer, batchId } = await newBatchOffice(database);
    const file = { name: "x.xlsx", bytes: Buffer.from("x") };
    expect((await uploadTo(officer, batchId, "moon", file)).status).toBe(400);
  });

  test("a file that is not the book is listed with its reason, and the version in force stays", async () => {
    const office = await newBatchOffice(database);
    await uploadedBook(office);
    const { officer, batchId, school } = office;
    const roster = precheckBook(school);
    const cover = roster.cover && { ...roster.cover, schoolYear: "111" };
    const files = [
      Buffer.from("不是名冊"),
      await bookBytes({ ...roster, cover }, school),
      await bookBytes(precheckBook(school, "continuing"), school),
    ];
    for (const bytes of files) {
      await uploadTo(officer, batchId, "precheck", { name: "別的.xlsx", bytes });
      await doJobs(officer.scope);
    }
    const { books, refused } = await pageOf(officer, batchId);
    expect(books[0]?.version?.number).toBe(1);
    expect(refused.map(({ refusal }) => refusal?.code)).toEqual(["other-book", "other-term", "no-book"]);
  });

  test("all of them are checked again at the office's wish", async () => {
    const office = await newBatchOffice(database);
    await uploadedBook(office);
    const { officer, batchId } = office;
    const { body } = await doOn(officer, batchId, { intent: "check-again" });
    expect(contentOf(body)).toEqual({ about: "books", what: "again" });
    expect((await pageOf(officer, batchId)).jobs.checking).toHaveLength(1);
    await doJobs(officer.scope);
    expect((await pageOf(officer, batchId)).books[0]?.version?.number).toBe(1);
  });
});
