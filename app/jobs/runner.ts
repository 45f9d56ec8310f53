import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { Piscina } from "piscina";
import { addSeconds } from "#app/domain/calendar/instant.ts";
import type { JobFailureCode } from "#app/domain/jobs/kinds.ts";
import {
  beatJob,
  type ClaimedJob,
  claimJob,
  endJob,
  type HeldJob,
  listRunningJobs,
  releaseJob,
} from "#db/queries/job-claims.ts";
import type { Ground } from "#db/scope.ts";
import type { JobEnd, JobTask } from "./do-job.ts";
import { liveJobs } from "./live-jobs.ts";
import { askToStop, createSharedState, readProgress, type SharedState, stopAsked } from "./shared-state.ts";
import type { WorkerAccess } from "./worker.ts";

export type RunnerOptions = {
  /** A connection of this process, for claims and progress, and the time. */
  ground: () => Ground;
  access: WorkerAccess;
  threads: number;
  /** The module of a thread; another one only in tests. */
  thread?: URL;
  /** Told of each job that failed; gives the number that its user may quote. */
  onFailure: (error: Error, job: ClaimedJob) => string;
  /** Told when the runner itself could not do its round (database away); it goes on. */
  onTrouble: (error: unknown) => void;
  /** Between two rounds. */
  everyMs?: number;
};

export type JobRunner = {
  /** Takes nothing new, asks what runs to stop, gives it back to be done elsewhere or later. */
  stop(): Promise<void>;
};

/** A node that has said nothing for so long is dead. Longer than SQLite's writers wait for one another. */
const silentSeconds = 60;
const heartbeatMs = 1000;
/** A job whose process died this often may be what kills it. */
const mostAttempts = 3;
const memoryLimitMb = 1536;

type Running = { job: ClaimedJob; held: HeldJob; state: SharedState; ended: Promise<void> };

/** Takes waiting jobs of all schools and does each in a thread of its own. Several nodes may run one each. */
export function startJobRunner(options: RunnerOptions): JobRunner {
  const { ground, access, threads, onFailure, onTrouble, everyMs = 400 } = options;
  const worker = `${hostname()}/${process.pid}/${randomBytes(4).toString("hex")}`.slice(-64);
  const pool = new Piscina({
    filename: (options.thread ?? new URL("./worker-thread.mjs", import.meta.url)).href,
    workerData: access,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Threads wait without blocking, so that a connection the database closes meanwhile is noticed.
    atomics: "disabled",
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  const running = new Map<number, Running>();
  let stopping = false;
  let lastBeat = 0;
  let timer: NodeJS.Timeout | undefined;
  let round = goRound();

  async function goRound(): Promise<void> {
    try {
      await beat();
      while (!stopping && running.size < threads) {
        const job = await claimJob(ground(), worker);
        if (!job) break;
        begin(job);
      }
    } catch (error) {
      onTrouble(error);
    }
    if (!stopping) timer = setTimeout(() => (round = goRound()), everyMs);
  }

  /** At most once a second: says that this node lives, hears what is cancelled, takes up what dead nodes left. */
  async function beat(): Promise<void> {
    if (performance.now() - lastBeat < heartbeatMs && lastBeat > 0) return;
    lastBeat = performance.now();
    for (const row of await listRunningJobs(ground())) {
      const mine = row.worker === worker ? running.get(row.id) : undefined;
      if (mine) {
        if (row.cancelRequested) askToStop(mine.state, "cancelled");
        const { done, total } = readProgress(mine.state);
        await beatJob(ground(), mine.held, done, total);
      } else if (isDead(row)) await takeUp(row);
    }
  }

  function isDead(row: HeldJob & { heartbeatAt: string }): boolean {
    if (row.heartbeatAt < addSeconds(ground().now, -silentSeconds)) return true;
    const [host, pid] = row.worker.split("/");
    const here = host === hostname() && row.worker !== worker;
    // Another runner of this very process (tests, a restart in a container where numbers repeat) has ended.
    return here && (Number(pid) === process.pid ? !knownRunners.has(row.worker) : !isAlive(Number(pid)));
  }

  async function takeUp(row: HeldJob & { attempts: number; cancelRequested: boolean }): Promise<void> {
    if (row.cancelRequested) await endJob(ground(), row, { state: "cancelled" });
    else if (row.attempts < mostAttempts) await releaseJob(ground(), row);
    else
      await endJob(ground(), row, { state: "failed", failure: { code: "given-up", number: String(row.id) } });
  }

  function begin(job: ClaimedJob): void {
    const state = createSharedState();
    const held = { schoolId: job.schoolId, id: job.id, worker };
    liveJobs().set(job.id, state);
    const task: JobTask = { job, worker, now: ground().now, state };
    const ended = pool
      .run(task)
      .then((end: JobEnd) => settle(job, held, state, end))
      .catch((error: unknown) => settle(job, held, state, brokenBy(error)))
      .catch(onTrouble)
      .finally(() => {
        running.delete(job.id);
        liveJobs().delete(job.id);
      });
    running.set(job.id, { job, held, state, ended });
  }

  async function settle(job: ClaimedJob, held: HeldJob, state: SharedState, end: JobEnd): Promise<void> {
    if (end.kind === "done") await endJob(ground(), held, { state: "done", result: end.result });
    else if (end.kind === "stopped") {
      if (stopAsked(state) === "released") await releaseJob(ground(), held);
      // A job that stopped unasked found in its transaction that it was cancelled, or no longer its own.
      else await endJob(ground(), held, { state: "cancelled" });
    } else if (end.code === "busy" && job.attempts < mostAttempts) await releaseJob(ground(), held);
    else {
      const failure = { code: end.code, number: onFailure(end.error, job) };
      await endJob(ground(), held, { state: "failed", failure });
    }
  }

  knownRunners.add(worker);
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      for (const { state } of running.values()) askToStop(state, "released");
      await round;
      await Promise.all([...running.values()].map(({ ended }) => ended));
      await pool.destroy();
      knownRunners.delete(worker);
    },
  };
}

/** Runners of this process that have not ended. */
const knownRunners = new Set<string>();

/** The thread itself broke. */
function brokenBy(error: unknown): JobEnd {
  const memory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  const code: JobFailureCode = memory ? "too-much-memory" : "failed";
  return { kind: "failed", code, error: error instanceof Error ? error : new Error(String(error)) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
