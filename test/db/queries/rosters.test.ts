import { beforeAll, expect, test } from "vitest";
import { books } from "#app/domain/rosters/books.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { insertBatchExport } from "#db/queries/batch-exports.ts";
import { insertBatchRejections, listBatchRejections } from "#db/queries/batch-rejections.ts";
import { insertSubmission } from "#db/queries/batch-submissions.ts";
import { insertFile } from "#db/queries/files.ts";
import { deleteOtherChecks, finishCheck, insertCheck, listLatestChecks } from "#db/queries/roster-checks.ts";
import {
  countRosterRows,
  deleteStagedRosterRows,
  insertRosterRows,
  listRosterRows,
  listRowsOfStudents,
  readRosterRows,
  studentHasher,
} from "#db/queries/roster-rows.ts";
import { findRoster, insertRoster, listCurrentRosters, putRosterInForce } from "#db/queries/rosters.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { newBatch, precheckOrder } from "../../support/batch-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";

const sheet = "學期成績";
const rows = Array.from({ length: 2500 }, (_, i) => ({
  number: i + 2,
  cells: [`A1${String(10_000_000 + (i % 500))}`, "0960101", `code ${i}`, "陳𡘙", "1", "2"],
}));
const counts = { rows: 2500, accepted: 2500, rejected: 0, blank: 0, sheets: [], change: null };

describeEachDatabase("rows of rosters", (database) => {
  let scope: Scope;
  let batchId: number;
  beforeAll(async () => {
    scope = await newScope(database, ["academic-officer"]);
    ({ batchId } = await newBatch(scope, { books: ["precheck"], order: precheckOrder }));
  });
  const newRoster = () =>
    inTransaction(scope, async (trx) => {
      const { id: fileId, sha256 } = await insertFile(trx, {
        name: "a",
        mediaType: "x",
        bytes: Buffer.from("x"),
      });
      return insertRoster(trx, {
        batchId,
        source: "imported",
        expected: null,
        fileId,
        fileName: "預檢.xlsx",
        sha256,
      });
    });
  const inForce = async (id: number, number: number) => {
    const roster: Roster = {
      book: "precheck",
      cover: null,
      sheets: books.precheck.sheets.map((layout) => ({
        sheet: layout,
        name: layout.name,
        rows: [],
        header: { missing: [], extra: [], respelled: [], reordered: false },
      })),
      unknownSheets: [],
    };
    await inTransaction(scope, (trx) =>
      putRosterInForce(trx, id, { batchId, book: "precheck", roster, counts, number }),
    );
  };

  test("come back whole and in their order, by sheet, by number and by student", async () => {
    const id = await newRoster();
    await insertRosterRows(scope, id, [{ sheet, idAt: 0, rows }]);
    expect((await readRosterRows(scope, id)).get(sheet)).toEqual(rows);
    expect(await listRosterRows(scope, id, sheet, [2501, 3, 99_999])).toEqual(
      [rows[1], rows[2499]].map((row) => ({ sheet, ...row })),
    );
    const hash = studentHasher(scope)(" a110000007 ");
    const ofStudent = await listRowsOfStudents(scope, [id], [hash]);
    expect(ofStudent.map(({ number }) => number)).toEqual([9, 509, 1009, 1509, 2009]);
    expect(await listRowsOfStudents({ ...scope, schoolId: scope.schoolId + 1 }, [id], [hash])).toEqual([]);
  });

  test("moved to another roster a row does not open", async () => {
    const [from, to] = [await newRoster(), await newRoster()];
    await insertRosterRows(scope, from, [{ sheet, idAt: 0, rows: rows.slice(0, 1) }]);
    await scope.db
      .updateTable("roster_rows")
      .set({ roster_id: to })
      .where("school_id", "=", scope.schoolId)
      .where("roster_id", "=", from)
      .execute();
    await expect(readRosterRows(scope, to)).rejects.toThrow();
  });

  test("of what was not taken are cleared away, of a version none", async () => {
    const id = await newRoster();
    await insertRosterRows(scope, id, [{ sheet, idAt: 0, rows }]);
    await deleteStagedRosterRows(scope, id);
    expect(await countRosterRows(scope, id)).toBe(0);
    await insertRosterRows(scope, id, [{ sheet, idAt: 0, rows }]);
    await inForce(id, 1);
    await deleteStagedRosterRows(scope, id);
    expect(await countRosterRows(scope, id)).toBe(2500);
    expect(await findRoster(scope, id)).toMatchObject({ state: "checked", number: 1, counts });
  });

  test("the version in force is the last that was put there", async () => {
    const [first, second] = [await newRoster(), await newRoster()];
    await inForce(first, 1);
    await inForce(second, 2);
    expect((await listCurrentRosters(scope, batchId)).map(({ id }) => id)).toEqual([second]);
  });

  test("the check that counts is the last that was begun and finished; others are cleared away", async () => {
    const rosterId = await newRoster();
    const found = {
      against: { datasets: [], planIds: [], others: [] },
      notChecked: [],
      counts: {
        findings: { syntax: 0, validity: 0, quality: 0, macro: 0 },
        causes: { syntax: 0, validity: 0, quality: 0, macro: 0 },
      },
    };
    const finish = (id: number) => inTransaction(scope, (trx) => finishCheck(trx, id, found));
    const [first, second, third] = [
      await insertCheck(scope, rosterId, "r"),
      await insertCheck(scope, rosterId, "r"),
      await insertCheck(scope, rosterId, "r"),
    ];
    expect(await finish(second)).toBe(true);
    expect(await finish(first)).toBe(true);
    expect(await finish(first)).toBe(false);
    expect((await listLatestChecks(scope, [rosterId])).get(rosterId)?.id).toBe(second);
    await deleteOtherChecks(scope, rosterId);
    expect(await finish(third)).toBe(false);
    expect((await listLatestChecks(scope, [rosterId])).get(rosterId)?.id).toBe(second);
  });

  test("rejected rows come back page by page", async () => {
    const rosterId = await newRoster();
    const submissionId = await inTransaction(scope, async (trx) => {
      const { id: fileId, sha256 } = await insertFile(trx, {
        name: "m",
        mediaType: "x",
        bytes: Buffer.from("{}"),
      });
      const exportId = await insertBatchExport(trx, {
        batchId,
        number: 1,
        digest: "d",
        manifestFileId: fileId,
        manifestHash: sha256,
        ruleSet: "r",
        books: [],
      });
      return insertSubmission(trx, {
        batchId,
        exportId,
        submittedOn: "2023-10-02",
        channel: "website",
        note: "",
        result: "pending",
      });
    });
    const rejections = Array.from({ length: 5 }, (_, i) => ({
      idNumber: `A12345678${i}`,
      studentNumber: null,
      course: null,
      reason: `原因 ${i}`,
      studentHash: null,
      rosterId,
      sheet,
      row: i + 2,
    }));
    await inTransaction(scope, (trx) => insertBatchRejections(trx, submissionId, 1, rejections));
    expect(await listBatchRejections(scope, submissionId, { limit: 2, offset: 3 })).toEqual(
      rejections.slice(3).map((one, i) => ({ number: i + 4, ...one })),
    );
  });
});
