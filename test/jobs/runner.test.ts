import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { type JobRunner, startJobRunner } from "#app/jobs/runner.ts";
import { connect } from "#db/connect.ts";
import { cancelJob, enqueueJob, findJob, type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import { listTerms } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope, testGround } from "../support/scopes.ts";
import { testKey } from "./runner-access.ts";

describeEachDatabase("The job runner", (database) => {
  const runners: JobRunner[] = [];
  const failures: string[] = [];
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    failures.splice(0);
  });

  function start(thread: string | undefined, now?: string): JobRunner {
    const runner = startJobRunner({
      ground: () => testGround(database, now),
      access: { databaseUrl: database.url, key: testKey, oldKeys: [], fontsFolder: "" },
      threads: 1,
      ...(thread ? { thread: new URL(`./threads/${thread}.mjs`, import.meta.url) } : {}),
      onFailure(error) {
        failures.push(error.message);
        return "K7Q2-9FTX";
      },
      onTrouble(error) {
        throw error;
      },
      everyMs: 20,
    });
    runners.push(runner);
    return runner;
  }

  test("does a job in a thread and keeps its result until its maker has seen it", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    start(undefined);
    const job = await ended(scope, id);
    expect(job).toMatchObject({ state: "done", result: { ok: true, entries: 0 }, attempts: 1 });
    expect(await listUnseenJobs(scope)).toMatchObject([{ id }]);
    await markJobSeen(scope, id);
    expect(await listUnseenJobs(scope)).toEqual([]);
  });

  test("takes nothing up of a transaction that was taken back", async () => {
    const scope = await newScope(database);
    await expect(
      inTransaction(scope, async (trx) => {
        await enqueueJob(trx, "verify-audit", {});
        throw new Error("planted");
      }),
    ).rejects.toThrow("planted");
    expect(await listUnseenJobs(scope)).toEqual([]);
  });

  test("writes down how far a job is", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    start("slowly");
    const job = await ended(scope, id);
    expect(job).toMatchObject({ state: "done", result: { entries: 30 } });
    expect(await termsWritten(scope)).toBe(30);
  });

  test("stops a cancelled job and keeps nothing of it", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    start("waiting");
    await until(async () => (await findJob(scope, id))?.state === "running");
    expect(await cancelJob(scope, id)).toBe(true);
    expect(await ended(scope, id)).toMatchObject({ state: "cancelled", result: null });
    expect(await cancelJob(scope, id)).toBe(false);
  });

  test("never begins a job that was cancelled while it waited", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    expect(await cancelJob(scope, id)).toBe(true);
    start(undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await findJob(scope, id)).toMatchObject({ state: "cancelled", attempts: 0 });
  });

  test("ends a failing job with a number to quote, and nothing of it is kept", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    start("failing");
    const job = await ended(scope, id);
    expect(job).toMatchObject({ state: "failed", failure: { code: "failed", number: "K7Q2-9FTX" } });
    expect(failures).toEqual(["planted"]);
    expect(await termsWritten(scope)).toBe(0);
  });

  test("gives back what it was doing when the server stops, and the next one does it", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    const first = start("waiting");
    await until(async () => (await findJob(scope, id))?.state === "running");
    await first.stop();
    expect(await findJob(scope, id)).toMatchObject({ state: "queued", attempts: 1 });
    start(undefined);
    expect(await ended(scope, id)).toMatchObject({ state: "done", attempts: 2 });
  });

  test("repeats a job whose process was killed in the middle; nothing is half done", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    const program = fileURLToPath(new URL("./child-runner.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", program, database.url, "threads/slowly.mjs"], {
      stdio: "ignore",
    });
    const exited = once(child, "exit");
    const own = { ...scope, db: connect(database.url) };
    await until(async () => (await findJob(own, id))?.state === "running");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    child.kill("SIGKILL");
    await exited;
    expect(await findJob(own, id)).toMatchObject({ state: "running", attempts: 1 });
    expect(await termsWritten(own)).toBe(0);
    start("slowly");
    expect(await ended(own, id)).toMatchObject({ state: "done", attempts: 2 });
    expect(await termsWritten(own)).toBe(30);
    await own.db.destroy();
  });

  test("takes up the job of a node elsewhere that has been silent for a minute, not sooner", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    await database.db
      .updateTable("jobs")
      .set({ state: "running", worker: "other-node/1/aaaa", heartbeat_at: scope.now, attempts: 1 })
      .where("id", "=", id)
      .execute();
    const first = start(undefined, "2026-09-01 01:00:59");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await findJob(scope, id)).toMatchObject({ state: "running" });
    await first.stop();
    start(undefined, "2026-09-01 01:01:01");
    expect(await ended(scope, id)).toMatchObject({ state: "done", attempts: 2 });
  });

  test("gives up a job whose process died three times", async () => {
    const scope = await newScope(database);
    const id = await enqueueJob(scope, "verify-audit", {});
    await database.db
      .updateTable("jobs")
      .set({
        state: "running",
        worker: "other-node/1/aaaa",
        heartbeat_at: "2023-01-01 00:00:00",
        attempts: 3,
      })
      .where("id", "=", id)
      .execute();
    start(undefined);
    expect(await ended(scope, id)).toMatchObject({ state: "failed", failure: { code: "given-up" } });
  });
});

async function ended(scope: Scope, id: number): Promise<Job> {
  let job: Job | undefined;
  await until(async () => {
    job = await findJob(scope, id);
    return job !== undefined && job.state !== "queued" && job.state !== "running";
  });
  if (!job) throw new Error("The job is not there");
  return job;
}

async function termsWritten(scope: Scope): Promise<number> {
  return (await listTerms(scope)).filter(({ term }) => term.startsWith("2")).length;
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await reached())) {
    if (performance.now() - began > 30_000) throw new Error("It did not happen within 30 s");
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
