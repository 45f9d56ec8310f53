import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import type { RoundClass } from "#app/domain/grade-checks/round-classes.ts";
import { listCoursesOf, recordAnswer } from "#app/use-cases/grade-checks/record-answer.ts";
import {
  confirmResultsFile,
  discardResultsFile,
  readResultsFile,
  receiveResultsFile,
} from "#app/use-cases/grade-checks/results-file.ts";
import { returnedResults } from "#app/use-cases/grade-checks/returned-results.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { lastResultNumber, listDoubts, listNewestResults } from "#db/queries/grade-check-results.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import { findUpload, type StoredUpload } from "#db/queries/grade-check-uploads.ts";
import type { ListedStudent } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { workbookOf } from "../../fixtures/workbook.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { classesOf, newCheckSchool, newRound } from "../../support/grade-check-school.ts";

const header = "學號,結果,疑義說明,課程名稱";

describeEachDatabase("results from a file", (database) => {
  let scope: Scope;
  let school: GeneratedSchool;
  let round: StoredRound;
  let own: RoundClass<ListedStudent>;

  beforeAll(async () => {
    ({ scope, school } = await newCheckSchool(database));
  }, 60_000);
  beforeEach(async () => {
    round = await newRound(scope);
    const [first] = await classesOf(scope, round);
    if (!first) throw new Error("there is no class");
    own = first;
  });

  const numberOf = (place: number) => own.students[place]?.number ?? "";
  async function receive(bytes: Uint8Array, name = "結果.csv") {
    const file = { name, mediaType: "text/csv", bytes };
    const received = await receiveResultsFile(scope, { roundId: round.id, file });
    if (received.kind !== "received") throw new Error(JSON.stringify(received));
    const upload = await findUpload(scope, received.uploadId);
    if (!upload) throw new Error("the upload is not there");
    return upload;
  }
  const receiveLines = (...lines: string[]) =>
    receive(Buffer.from([header, ...lines, ""].join("\r\n"), "utf8"));
  async function confirm(upload: StoredUpload, edit: { seen?: number; reason?: string } = {}, as = scope) {
    const { judged } = await readResultsFile(scope, round, upload);
    const { id: uploadId, version } = upload;
    return confirmResultsFile(as, {
      ...{ roundId: round.id, uploadId, version, seen: judged.seen, reason: "" },
      ...edit,
    });
  }

  test("are looked at first, entered when confirmed, and every row is accounted for", async () => {
    const [course = ""] = await listCoursesOf(scope, "112-1", numberOf(1));
    const left = school.students.find(({ status }) => !isAttending(status))?.number;
    const upload = await receiveLines(
      `${numberOf(0)},無誤,,`,
      `${numberOf(1)},有疑義,補考成績沒有登錄,${course}`,
      `${left},無誤,,`,
      "999999,無誤,,",
      `${numberOf(2)},,,`,
      ",,,",
    );
    const { judged, blank } = await readResultsFile(scope, round, upload);
    expect(await lastResultNumber(scope, round.id)).toBe(0);
    expect(judged.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [4, "not-attending"],
      [5, "unknown-student"],
    ]);
    expect(blank).toBe(1);
    const confirmed = await confirm(upload);
    expect(confirmed).toEqual({ kind: "confirmed", counts: judged.counts });
    expect(judged.counts).toMatchObject({ rows: 5, accepted: 2, rejected: 2, leftOut: 1 });
    const newest = await listNewestResults(scope, round.id);
    expect(newest.get(numberOf(0))).toMatchObject({ state: "correct", source: "import" });
    expect(await listDoubts(scope, { roundId: round.id })).toMatchObject([
      { studentNumber: numberOf(1), course, words: "補考成績沒有登錄" },
    ]);
    expect(await findUpload(scope, upload.id)).toMatchObject({ state: "confirmed", counts: judged.counts });
    const [entry] = await listAuditEntries(scope, { limit: 1 });
    expect(entry).toMatchObject({ action: "grade-check:import", subject: `check-round:${round.id}` });
    expect(JSON.stringify(entry)).not.toContain("補考成績");
    expect(await confirm(upload)).toMatchObject({ kind: expect.stringMatching(/conflict|refused/) });
    expect(await lastResultNumber(scope, round.id)).toBe(2);
  });

  test("the same file again enters nothing", async () => {
    await confirm(await receiveLines(`${numberOf(0)},○,,`));
    const again = await receiveLines(`${numberOf(0)},○,,`);
    expect((await readResultsFile(scope, round, again)).judged.counts).toMatchObject({ unchanged: 1 });
    expect(await confirm(again)).toEqual({ kind: "refused", reason: "nothing-accepted" });
  });

  test("what somebody entered since the preview is not overwritten", async () => {
    const upload = await receiveLines(`${numberOf(0)},無誤,,`);
    const { judged } = await readResultsFile(scope, round, upload);
    await recordAnswer(scope, {
      ...{ roundId: round.id, studentNumber: numberOf(0), state: "doubt", seen: 0, reason: "" },
      doubts: [{ course: "", words: "少 5 分" }],
    });
    expect(await confirm(upload, { seen: judged.seen })).toEqual({ kind: "conflict" });
    expect((await listNewestResults(scope, round.id)).get(numberOf(0))?.state).toBe("doubt");
    // Looked at once more, it is entered.
    expect(await confirm(upload)).toMatchObject({ kind: "confirmed" });
  });

  test("after the end only with a reason", async () => {
    const late = { ...scope, now: "2026-10-01 01:00:00" };
    const upload = await receiveLines(`${numberOf(0)},無誤,,`);
    expect(await confirm(upload, {}, late)).toEqual({ kind: "refused", reason: "reason-missing" });
    expect(await confirm(upload, { reason: "導師晚交" }, late)).toMatchObject({ kind: "confirmed" });
    expect((await listNewestResults(scope, round.id)).get(numberOf(0))?.lateReason).toBe("導師晚交");
  });

  test("a file that was set aside enters nothing any more", async () => {
    const upload = await receiveLines(`${numberOf(0)},無誤,,`);
    const which = { roundId: round.id, uploadId: upload.id, version: upload.version };
    expect(await discardResultsFile(scope, which)).toBe(true);
    expect(await discardResultsFile(scope, which)).toBe(false);
    expect(await confirm(upload)).toEqual({ kind: "conflict" });
    expect(await lastResultNumber(scope, round.id)).toBe(0);
  });

  describe("a file without results is refused, and nothing of it is kept", () => {
    test.each([
      { why: "no column of results", text: "學號,姓名\r\n1,甲\r\n", reason: "no-result-columns" },
      { why: "no rows", text: `${header}\r\n`, reason: "no-result-rows" },
      { why: "nothing at all", text: " ", reason: "empty" },
    ])("$why", async ({ text, reason }) => {
      const file = { name: "x.csv", mediaType: "text/csv", bytes: Buffer.from(text, "utf8") };
      const outcome = await receiveResultsFile(scope, { roundId: round.id, file });
      expect(outcome).toMatchObject({ kind: "refused", reason });
    });
  });

  test("the file comes back with the reasons beside its rows, as text and as a workbook", async () => {
    const words = { title: "退回原因", reason: ({ reason }: { reason: string }) => `因為 ${reason}` };
    const upload = await receiveLines(`${numberOf(0)},無誤,,`, "999999,無誤,,");
    const text = await returnedResults(await readResultsFile(scope, round, upload), words);
    const [titles, first, second] = Buffer.from(text.bytes).toString("utf8").split("\r\n");
    expect(titles).toBe(`${header},"退回原因"`);
    expect(first).toBe(`${numberOf(0)},無誤,,`);
    expect(second).toBe('999999,無誤,,,"因為 unknown-student"');
    const book = await receive(
      await workbookOf([
        ["學號", "結果"],
        ["888888", "無誤"],
      ]),
      "結果.xlsx",
    );
    const returned = await returnedResults(await readResultsFile(scope, round, book), words);
    const reread = await receive(Buffer.from(returned.bytes), "結果.xlsx");
    const { raw } = await readResultsFile(scope, round, reread);
    expect(raw.sheets[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual([
      "退回原因",
      "因為 unknown-student",
    ]);
  });
});
