import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { TypedOrder } from "#app/domain/rosters/letters/read-letter.ts";
import { type ScoreKind, scoreKinds } from "#app/domain/scores/score-record.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { startMaking } from "#app/use-cases/rosters/make-book.ts";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { findJob, listUnseenJobs } from "#db/queries/jobs.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import { countRosterRows } from "#db/queries/roster-rows.ts";
import { findRoster, listCurrentRosters } from "#db/queries/rosters.ts";
import type { Scope } from "#db/scope.ts";
import { inventScores } from "#db/seed/scores.ts";
import { readable } from "../fixtures/raw-file.ts";
import { reread } from "../reports/xlsx-tools.ts";
import { doJobs, newBatchSchool, precheckOrder } from "../support/batch-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { keepScores } from "../support/keep-school.ts";
import { newScope } from "../support/scopes.ts";

describeEachDatabase("A book that the console makes", (database) => {
  /** Asks for it and does what waits: it is made, then checked like any other. */
  async function make(scope: Scope, batchId: number, book: BookKind = "precheck") {
    const started = await startMaking(scope, { batchId, book });
    if (started.kind !== "started") throw new Error(JSON.stringify(started));
    await doJobs(scope);
    const job = await findJob(scope, started.jobId);
    if (job?.kind !== "make-book" || !job.result || job.result.kind === "refused")
      throw new Error(`not made: ${JSON.stringify(job)}`);
    return { result: job.result, fileId: job.fileId };
  }

  test("has a row, a row without code or a reason for every enrolment, and is checked like an uploaded one", async () => {
    const { scope, school, batchId } = await newBatchSchool(database);
    const { result } = await make(scope, batchId);
    expect(result).toMatchObject({ kind: "received", records: school.enrolments.length });
    expect(result.rows + result.withoutCodes + result.leftOut).toBe(result.records);
    const roster = await findRoster(scope, result.rosterId);
    expect(roster).toMatchObject({ source: "built", state: "checked", book: "precheck", number: 1 });
    expect(await countRosterRows(scope, result.rosterId)).toBe(result.rows);
    const bytes = await readFileBytes(scope, roster?.fileId ?? 0);
    const read = readRoster(await readable("book.xlsx", bytes));
    expect(read.conservation).toMatchObject({ rows: result.rows, accepted: result.rows });
  });

  test("what is not in it is kept as a workbook, row by row", async () => {
    const { scope, batchId } = await newBatchSchool(database);
    const { result, fileId } = await make(scope, batchId);
    const bytes = await readFileBytes(scope, fileId ?? 0);
    const { sheets } = await reread((path) => writeFile(path, bytes));
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
      ["學期成績(缺)", result.withoutCodes],
      ["不列入的資料", result.leftOut],
    ]);
    expect(result.leftOut).toBeGreaterThan(0);
  });

  test("made again from the same data it is the same book: no new version", async () => {
    const { scope, batchId } = await newBatchSchool(database);
    const first = await make(scope, batchId);
    const again = await make(scope, batchId);
    expect(again.result).toMatchObject({ kind: "unchanged", rosterId: first.result.rosterId });
    expect(await listCurrentRosters(scope, batchId)).toHaveLength(1);
  });

  describe("of scores", () => {
    const books = ["scores", "retakes"] as const;
    const order: TypedOrder = { ...precheckOrder, kind: "submission", books };

    /** A batch of the books of scores; `lists`: those that were imported. */
    async function schoolWithScores(lists: readonly ScoreKind[]) {
      const { scope, school, batchId } = await newBatchSchool(database, { books, order });
      for (const book of books) await saveRosterCode(scope, { book, variant: "usual", code: "99" });
      const scores = inventScores(school);
      for (const kind of lists) await keepScores(scope, kind, scores[kind]);
      return { scope, school, batchId, scores };
    }

    test("has every score of the lists in one of its three places, and nothing in it is malformed", async () => {
      const { scope, batchId, scores } = await schoolWithScores(scoreKinds);
      const { result } = await make(scope, batchId, "scores");
      expect(result.records).toBe(
        scores.grades.length + scores["makeup-courses"].length + scores.transfers.length,
      );
      expect(result.rows + result.withoutCodes + result.leftOut).toBe(result.records);
      expect(await countRosterRows(scope, result.rosterId)).toBe(result.rows);
      const check = (await listLatestChecks(scope, [result.rosterId])).get(result.rosterId);
      expect(check?.counts).toMatchObject({ causes: { syntax: 0, validity: 0 } });
      const retakes = await make(scope, batchId, "retakes");
      expect(retakes.result.records).toBe(scores.retakes.length + scores.repeats.length);
      expect((await make(scope, batchId, "scores")).result).toMatchObject({ kind: "unchanged" });
    });

    test("a score that the book has no column for is named beside it, with the column", async () => {
      const { scope, batchId, scores } = await schoolWithScores([]);
      const grades = scores.grades.map((one) => ({ ...one, wholeScore: null, firstMakeUp: "60" }));
      await keepScores(scope, "grades", grades);
      const { result, fileId } = await make(scope, batchId, "scores");
      const bytes = await readFileBytes(scope, fileId ?? 0);
      const { sheets } = await reread((path) => writeFile(path, bytes));
      const reasons = sheets.find(({ name }) => name === "不列入的資料")?.rows.map((row) => row.at(-1)?.[0]);
      const named = reasons?.filter((reason) => reason === "這本名冊沒有這一欄：第一次補考成績");
      expect(named).toHaveLength(result.rows + result.withoutCodes);
      expect(named).not.toHaveLength(0);
    });

    test("is refused with the names of the lists that are missing", async () => {
      const { scope, batchId } = await schoolWithScores([]);
      const refused = { kind: "refused", reason: "data-missing" };
      expect(await startMaking(scope, { batchId, book: "scores" })).toEqual({
        ...refused,
        missing: ["grades"],
      });
      expect(await startMaking(scope, { batchId, book: "retakes" })).toEqual({
        ...refused,
        missing: [],
        oneOf: ["retakes", "repeats"],
      });
    });

    test("of 重修 and 重讀 one list is enough, and 補修 and 轉學轉科 need not be there", async () => {
      const { scope, batchId, scores } = await schoolWithScores(["grades", "repeats"]);
      expect((await make(scope, batchId, "retakes")).result.records).toBe(scores.repeats.length);
      expect((await make(scope, batchId, "scores")).result.records).toBe(scores.grades.length);
    });
  });

  test("is refused where it cannot be made, and nothing is begun", async () => {
    const { scope, batchId } = await newBatchSchool(database);
    const other = await newScope(database, ["academic-officer"]);
    const asked = { batchId, book: "precheck" } as const;
    expect(await startMaking(other, asked)).toEqual({ kind: "refused", reason: "not-found" });
    expect(await startMaking(scope, { batchId, book: "precheck-continuing" })).toEqual({
      kind: "refused",
      reason: "not-of-batch",
    });
    await scope.db
      .deleteFrom("current_datasets")
      .where("school_id", "=", scope.schoolId)
      .where("slot", "=", "enrolments")
      .execute();
    expect(await startMaking(scope, asked)).toEqual({
      kind: "refused",
      reason: "data-missing",
      missing: ["enrolments"],
    });
    expect((await listUnseenJobs(scope)).filter(({ kind }) => kind === "make-book")).toEqual([]);
  });
});
