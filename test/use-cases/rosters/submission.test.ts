import { expect, test } from "vitest";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { recordRejections } from "#app/use-cases/rosters/record-rejections.ts";
import { recordResult, recordSubmission } from "#app/use-cases/rosters/record-submission.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { listBatchRejections } from "#db/queries/batch-rejections.ts";
import { findSubmission, listSubmittedBooks } from "#db/queries/batch-submissions.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import type { Scope } from "#db/scope.ts";
import {
  bookBytes,
  exportNow,
  newBatch,
  newBatchSchool,
  precheckBook,
  precheckOrder,
  uploadAndCheck,
  withRows,
} from "../../support/batch-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";

/** The tests' clock says 2026-09-01 in Taipei. */
const onTheDay = { submittedOn: "2026-09-01", channel: "website", note: "", result: "pending" } as const;

describeEachDatabase("Handing a batch in", (database) => {
  async function newExported() {
    const made = await newBatchSchool(database);
    const book = precheckBook(made.school);
    await uploadAndCheck(made.scope, made.batchId, await bookBytes(book, made.school));
    return { ...made, book, exportId: await exportNow(made.scope, made.boss, made.batchId) };
  }
  async function newSubmitted() {
    const made = await newExported();
    const outcome = await recordSubmission(made.scope, { exportId: made.exportId, ...onTheDay });
    if (outcome.kind !== "recorded") throw new Error(JSON.stringify(outcome));
    return { ...made, submissionId: outcome.id };
  }
  const stage = async (scope: Scope, batchId: number) =>
    (await readBatch(scope, batchId, "2023-09-20"))?.stages.find((one) => one.stage === "submitted");

  test("when, by whom, by which way and with which result is on record, and the stages follow", async () => {
    const { scope, batchId, exportId } = await newExported();
    expect(await stage(scope, batchId)).toMatchObject({ state: "current", action: "record-submission" });
    const recorded = await recordSubmission(scope, { exportId, ...onTheDay });
    const id = "id" in recorded ? recorded.id : 0;
    expect(await findSubmission(scope, id)).toMatchObject({ ...onTheDay, exportNumber: 1, by: "王小明" });
    expect(await stage(scope, batchId)).toMatchObject({ state: "current", action: "record-result" });
    expect(await recordResult(scope, { id, version: 1, result: "accepted" })).toEqual({ kind: "recorded" });
    expect(await stage(scope, batchId)).toMatchObject({ state: "done" });
    expect(await recordResult(scope, { id, version: 1, result: "rejected" })).toMatchObject({
      kind: "conflict",
      current: { result: "accepted", version: 2 },
    });
    expect(await recordResult(scope, { id, version: 2, result: "pending" })).toEqual({
      kind: "refused",
      reason: "result-is-final",
    });
    expect((await listAuditEntries(scope, { limit: 2 })).map(({ action }) => action)).toEqual([
      "batch:result",
      "batch:submit",
    ]);
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
  });

  test.each([
    { why: "tomorrow", edit: { submittedOn: "2026-09-02" }, reason: "date-in-future" },
    { why: "before it was exported", edit: { submittedOn: "2026-08-31" }, reason: "before-export" },
    { why: "another way, not said which", edit: { channel: "other" as const }, reason: "note-missing" },
  ])("not recorded: $why", async ({ edit, reason }) => {
    const { scope, exportId } = await newExported();
    expect(await recordSubmission(scope, { exportId, ...onTheDay, ...edit })).toEqual({
      kind: "refused",
      reason,
    });
  });

  test("what came back is tied to the student's row of the course, each row accounted for", async () => {
    const { scope, school, book, batchId, submissionId } = await newSubmitted();
    const rows = book.sheets[0]?.rows ?? [];
    const [a, b] = [rows[40], rows[900]];
    const numberOf = (id?: string) => school.students.find(({ idNumber }) => idNumber === id)?.number ?? "";
    const lines = [
      "身分證字號,學號,課程代碼,錯誤訊息",
      `${a?.cells[0]?.toLowerCase()},,${a?.cells[2]},學分數不符`,
      `,${numberOf(b?.cells[0])},${b?.cells[2]},科目名稱不符`,
      `${a?.cells[0]},,112070406V3240801010199,無此課程`,
      ",,,",
      ",,,只有原因",
    ];
    const file = { name: "退回.csv", bytes: Buffer.from(lines.join("\n")) };
    expect(await recordRejections(scope, { submissionId, file })).toEqual({
      kind: "recorded",
      conservation: { file: "退回.csv", rows: 5, accepted: 3, rejected: 1, blank: 1 },
      added: 3,
      tied: 2,
    });
    expect(await listBatchRejections(scope, submissionId)).toMatchObject([
      { number: 1, sheet: "學期成績", row: a?.number, reason: "學分數不符" },
      { number: 2, sheet: "學期成績", row: b?.number, reason: "科目名稱不符" },
      { number: 3, sheet: null, row: null, rosterId: null, course: "112070406V3240801010199" },
    ]);
    expect(await stage(scope, batchId)).toMatchObject({
      state: "current",
      missing: [{ code: "sent-back", result: "partly-rejected", rows: 3 }],
      action: "upload-book",
    });
    expect(await recordRejections(scope, { submissionId, file })).toMatchObject({ added: 0 });
    expect(await listBatchRejections(scope, submissionId)).toHaveLength(3);
  });

  test("text that was pasted needs no titles", async () => {
    const { scope, book, submissionId } = await newSubmitted();
    const row = book.sheets[0]?.rows[7];
    const text = `${row?.cells[0]}\t${row?.cells[2]}\t學分數與課程計畫不符`;
    const file = { name: "", bytes: Buffer.from(text) };
    expect(await recordRejections(scope, { submissionId, file })).toMatchObject({ added: 1, tied: 1 });
    expect(await listBatchRejections(scope, submissionId)).toMatchObject([
      { row: row?.number, reason: "學分數與課程計畫不符" },
    ]);
  });

  test.each([
    { why: "nobody is named", text: "全部退回，請更正", reason: "no-students" },
    { why: "nothing stands in it", text: "  ", reason: "empty" },
  ])("not read: $why", async ({ text, reason }) => {
    const { scope, submissionId } = await newSubmitted();
    const file = { name: "", bytes: Buffer.from(text) };
    expect(await recordRejections(scope, { submissionId, file })).toEqual({ kind: "refused", reason });
  });

  test("a mended book is exported and handed in as a new version; the old export no longer", async () => {
    const { scope, boss, school, book, batchId, exportId } = await newSubmitted();
    const mended = withRows(book, (cells, index) => (index === 40 ? null : cells));
    await uploadAndCheck(scope, batchId, await bookBytes(mended, school));
    const again = await exportNow(scope, boss, batchId);
    expect(await recordSubmission(scope, { exportId, ...onTheDay })).toEqual({
      kind: "refused",
      reason: "not-the-latest-export",
    });
    expect(await recordSubmission(scope, { exportId: again, ...onTheDay })).toMatchObject({
      kind: "recorded",
    });
    const handedIn = await listSubmittedBooks(scope, "day", ["precheck"]);
    expect(handedIn.map(({ batchId: id }) => id)).toEqual([batchId, batchId]);
    expect(new Set(handedIn.map(({ rosterId }) => rosterId)).size).toBe(2);
  });

  test("what was handed in is what the next term's book is held against", async () => {
    const { scope, school, book, batchId, submissionId } = await newSubmitted();
    await recordResult(scope, { id: submissionId, version: 1, result: "accepted" });
    const order = { ...precheckOrder, term: "112-2" };
    const next = await newBatch(scope, { books: ["precheck"], order, number: "次學期" });
    const later = {
      ...book,
      cover: book.cover && { ...book.cover, semester: "2" },
    };
    const one = await uploadAndCheck(scope, next.batchId, await bookBytes(later, school));
    const check = (await listLatestChecks(scope, [one.id])).get(one.id);
    expect(check?.notChecked.filter(({ needs }) => needs.includes("previous"))).toEqual([]);
    const [first] = (await readBatch(scope, batchId, "2023-09-20"))?.books ?? [];
    const before = first?.version?.check.notChecked ?? [];
    expect(before.filter(({ needs }) => needs.includes("previous")).length).toBeGreaterThan(0);
  });

  test("another school's export and submission are not found", async () => {
    const { exportId, submissionId } = await newSubmitted();
    const { scope } = await newBatchSchool(database);
    expect(await recordSubmission(scope, { exportId, ...onTheDay })).toEqual({ kind: "not-found" });
    expect(await recordResult(scope, { id: submissionId, version: 1, result: "accepted" })).toEqual({
      kind: "not-found",
    });
    const file = { name: "", bytes: Buffer.from("x") };
    expect(await recordRejections(scope, { submissionId, file })).toEqual({ kind: "not-found" });
    expect(await listBatchRejections(scope, submissionId)).toEqual([]);
  });
});
