import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import type { RunExportKind } from "#app/domain/course-codes/run-exports.ts";
import { doJob } from "#app/jobs/do-job.ts";
import { jobKinds } from "#app/jobs/kinds.ts";
import { askToStop, createSharedState, readProgress } from "#app/jobs/shared-state.ts";
import { signRun } from "#app/use-cases/sign-run.ts";
import { startComparison } from "#app/use-cases/start-comparison.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findLatestRun, listCauses, listRuns } from "#db/queries/comparisons.ts";
import { listKeptExports } from "#db/queries/exports.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { claimJob } from "#db/queries/job-claims.ts";
import { enqueueJob, findJob } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import { withPoppler } from "../reports/pdf-tools.ts";
import { reread } from "../reports/xlsx-tools.ts";
import { compareNow, newComparableSchool } from "../support/compared-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { ownCharacter, schoolFontFolder } from "../support/school-font.ts";
import { asNewUser } from "../support/scopes.ts";

const worker = "test/1/worker";

/** Takes up what waits, as the runner does, and does it here. */
async function doNext(scope: Scope, { stop = false, fontsFolder = "" } = {}) {
  const job = await claimJob(scope, worker);
  if (!job) throw new Error("no job waits");
  const state = createSharedState();
  if (stop) askToStop(state, "cancelled");
  const end = await doJob(jobKinds, { ...scope, fontsFolder }, { job, worker, now: scope.now, state });
  return { end, jobId: job.id, progress: readProgress(state) };
}

describeEachDatabase("the comparison's jobs", (database) => {
  async function makeFile(scope: Scope, runId: number, what: RunExportKind, fontsFolder = "") {
    await enqueueJob(scope, "export-run", { term: "112-1", runId, what, language: "zh-TW" });
    const { end, progress } = await doNext(scope, { fontsFolder });
    expect(end).toMatchObject({ kind: "done", result: { kind: "made", runId } });
    const [made] = await listKeptExports(scope, runId);
    if (!made?.fileId) throw new Error("no file is kept");
    return { made, progress, bytes: await readFileBytes(scope, made.fileId) };
  }

  test("a comparison is done, kept and ended together, with its progress in enrolments", async () => {
    const { scope, school } = await newComparableSchool(database, ["code-missing"]);
    await startComparison(scope, "112-1");
    const { end, jobId, progress } = await doNext(scope);
    const run = await findLatestRun(scope, "112-1");
    expect(end).toMatchObject({ kind: "done", result: { kind: "compared", runId: run?.id } });
    expect(await findJob(scope, jobId)).toMatchObject({ state: "done", result: { runId: run?.id } });
    expect(run?.createdBy).toBe(scope.user.id);
    expect(progress).toEqual({ done: school.enrolments.length, total: school.enrolments.length });
  });

  test("a comparison that is stopped leaves nothing", async () => {
    const { scope } = await newComparableSchool(database, ["code-missing"]);
    await startComparison(scope, "112-1");
    expect((await doNext(scope, { stop: true })).end).toEqual({ kind: "stopped" });
    expect(await listRuns(scope, "112-1")).toEqual([]);
  });

  test("the findings workbook has as many rows as the run counted, and its record says so", async () => {
    const { scope, school } = await newComparableSchool(database, findingKinds);
    const runId = await compareNow(scope);
    const { made, bytes, progress } = await makeFile(scope, runId, "findings");
    expect(made.fileName).toMatch(/^[0-9A-F]{6} 測試高中_112-1_課程代碼比對結果_1150901-0900\.xlsx$/);
    const workbook = await reread((path) => writeFile(path, bytes));
    const rows = Object.fromEntries(workbook.sheets.map(({ name, rows }) => [name, rows.length - 1]));
    expect(made.counts).toEqual(rows);
    expect(rows.原因).toBe((await listCauses(scope, runId)).length);
    expect(rows.檢查修課學生課程代碼).toBe(school.enrolments.length);
    expect(progress.done).toBe(progress.total);
    expect(await listAuditEntries(scope, { limit: 1 })).toMatchObject([
      {
        action: "export:create",
        subject: `comparison:${runId}`,
        changes: expect.arrayContaining([{ field: "sha256", from: null, to: made.sha256 }]),
      },
    ]);
  });

  test("the list to mend holds every finding that somebody has to do something about", async () => {
    const { scope } = await newComparableSchool(database, findingKinds);
    const runId = await compareNow(scope);
    const { made } = await makeFile(scope, runId, "to-mend");
    expect(Object.keys(made.counts)).toEqual(["教學組", "註冊組", "課程諮詢教師"]);
    const asked = (await listCauses(scope, runId)).filter(({ weight }) => weight !== "listed");
    const expected = asked.reduce((sum, { students }) => sum + 1 + students, 0);
    expect(Object.values(made.counts).reduce((sum, rows) => sum + rows, 0)).toBe(expected);
  });

  test("the proof names school, term and both who signed", async () => {
    const { scope } = await newComparableSchool(database, ["name-spelling"]);
    const boss = await asNewUser(scope, ["academic-director"]);
    const runId = await compareNow(scope);
    const signed = await signRun(scope, { runId, capacity: "officer", today: "2023-09-11" });
    await signRun(boss, { runId, capacity: "director", today: "2023-10-11" });
    const { bytes } = await makeFile(scope, runId, "proof");
    const text = withPoppler(bytes, (poppler) => poppler.text());
    expect(text).toContain("課程代碼比對證明");
    expect(text).toContain("測試高中");
    expect(text).toContain("112 學年度第 1 學期");
    expect(text.match(/王小明/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain(signed.kind === "signed" ? signed.digest.slice(0, 16) : "not signed");
    expect(text).toContain("逾期");
  });

  test("a name with a 造字 is printed with the school's own font", async () => {
    const { scope } = await newComparableSchool(database, ["name-spelling"]);
    const runId = await compareNow(scope);
    await scope.db
      .updateTable("schools")
      .set({ name: `${ownCharacter}山高中` })
      .where("id", "=", scope.schoolId)
      .execute();
    const { folder, remove } = await schoolFontFolder();
    try {
      const { bytes } = await makeFile(scope, runId, "proof", folder);
      expect(withPoppler(bytes, (poppler) => poppler.text())).toContain(`${ownCharacter}山高中`);
    } finally {
      remove();
    }
  });

  test("a run whose numbers do not come out again gives no file", async () => {
    const { scope } = await newComparableSchool(database, ["name-spelling"]);
    const runId = await compareNow(scope);
    await scope.db
      .updateTable("comparison_runs")
      .set({ counts: JSON.stringify({ "name-spelling": 1 }) })
      .where("school_id", "=", scope.schoolId)
      .where("id", "=", runId)
      .execute();
    await enqueueJob(scope, "export-run", { term: "112-1", runId, what: "findings", language: "zh-TW" });
    expect((await doNext(scope)).end).toMatchObject({ result: { kind: "not-the-same", runId } });
    expect(await listKeptExports(scope, runId)).toEqual([]);
  });
});
