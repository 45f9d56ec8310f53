import { beforeAll, describe, expect, test } from "vitest";
import { doJob } from "#app/jobs/do-job.ts";
import { jobKinds } from "#app/jobs/kinds.ts";
import { askToStop, createSharedState, readProgress, type StopReason } from "#app/jobs/shared-state.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { readFileBytes } from "#db/queries/files.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import { claimJob, releaseJob } from "#db/queries/job-claims.ts";
import { enqueueJob, findJob, type Job } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { withPoppler } from "../reports/pdf-tools.ts";
import { doJobs } from "../support/batch-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { classesOf, newCheckSchool, newTeacher } from "../support/grade-check-school.ts";

describeEachDatabase("printing check sheets", (database) => {
  let scope: Scope;
  let school: GeneratedSchool;
  let round: StoredRound;

  beforeAll(async () => {
    ({ scope, school, round } = await newCheckSchool(database));
  }, 60_000);

  const ask = (as = scope, edit: { classKey?: string; grade?: number } = {}) =>
    enqueueJob(as, "print-check-sheets", {
      ...{ term: "112-1", roundId: round.id, classKey: null, grade: null, size: "half", language: "zh-TW" },
      ...edit,
    });
  const textOf = async (job: Job | undefined) => {
    const bytes = await readFileBytes(scope, job?.fileId ?? 0);
    return withPoppler(bytes, (poppler) => poppler.text()).replace(/\s+/g, "");
  };
  const exportsMade = async () =>
    (await listAuditEntries(scope, { limit: 1000 })).filter(({ action }) => action === "export:create")
      .length;

  test("every student of every class is in the file once, and what has no score is counted", async () => {
    const id = await ask();
    await doJobs(scope);
    const job = await findJob(scope, id);
    const classes = await classesOf(scope, round);
    const numbers = classes.flatMap(({ students }) => students.map(({ number }) => number));
    expect(job?.result).toMatchObject({
      kind: "sheets-printed",
      counts: { classes: classes.length, students: numbers.length, withoutScore: 0 },
    });
    const text = await textOf(job);
    expect(numbers.filter((number) => text.split(`學號${number}姓名`).length !== 2)).toEqual([]);
    for (const { homeroom } of classes) expect(text).toContain(`${homeroom.name}核對回收清單`);
    const [entry] = await listAuditEntries(scope, { limit: 1 });
    expect(entry?.changes).toContainEqual({ field: "kind", from: null, to: "check-sheets" });
  });

  test("one class, one grade; a teacher has the own class whatever is asked for", async () => {
    const classes = await classesOf(scope, round);
    const [own] = classes;
    const teacher = await newTeacher(scope, school, own?.homeroom.key ?? "");
    const ids = [
      await ask(scope, { classKey: own?.homeroom.key }),
      await ask(scope, { grade: 2 }),
      await ask(teacher),
      await ask(teacher, { classKey: classes[1]?.homeroom.key }),
    ];
    const results = await doJobs(scope);
    const [one, grade, teachers] = await Promise.all(ids.map((id) => findJob(scope, id)));
    const ofOne = { students: own?.students.length, classes: 1 };
    expect(one?.result).toMatchObject({
      counts: ofOne,
      fileName: expect.stringContaining(own?.homeroom.name ?? ""),
    });
    expect(grade?.result).toMatchObject({
      counts: { classes: classes.filter(({ homeroom }) => homeroom.grade === 2).length },
      fileName: expect.stringContaining("二年級"),
    });
    expect(teachers?.result).toMatchObject({ counts: ofOne });
    expect(results.at(-1)).toEqual({ kind: "nothing-to-print" });
  });

  describe("stopped in the middle", () => {
    /** Does the job until so many sheets are drawn, then asks it to stop. */
    async function stopAfter(sheets: number, reason: StopReason) {
      const job = await claimJob(scope, "dying");
      if (!job) throw new Error("nothing waits");
      const state = createSharedState();
      const timer = setInterval(() => {
        if (readProgress(state).done >= sheets) askToStop(state, reason);
      }, 1);
      const end = await doJob(
        jobKinds,
        { ...scope, fontsFolder: "" },
        { job, worker: "dying", now: scope.now, state },
      );
      clearInterval(timer);
      return { end, held: { schoolId: scope.schoolId, id: job.id, worker: "dying" } };
    }

    test("by a worker that dies it is done again from the beginning, and lost nothing", async () => {
      const before = await exportsMade();
      const id = await ask();
      const { end, held } = await stopAfter(5, "released");
      expect(end).toEqual({ kind: "stopped" });
      expect(await exportsMade()).toBe(before);
      await releaseJob(scope, held);
      await doJobs(scope);
      const job = await findJob(scope, id);
      expect(job).toMatchObject({ state: "done", attempts: 2, result: { kind: "sheets-printed" } });
      expect(await exportsMade()).toBe(before + 1);
    });

    test("by whoever asked, nothing of it is kept", async () => {
      const before = await exportsMade();
      await ask();
      const { end } = await stopAfter(5, "cancelled");
      expect(end).toEqual({ kind: "stopped" });
      expect(await exportsMade()).toBe(before);
    });
  });
});
