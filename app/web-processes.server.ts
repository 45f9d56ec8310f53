import cluster, { type Worker } from "node:cluster";
import { log } from "./log.server.ts";
import type { Web } from "./web-process.server.ts";

/** Longer than a process needs to come up: one that ends earlier would end again and again. */
const settledMs = 10_000;

/**
 * Answers requests in several processes, which share the port; one that dies is replaced. Rejects when one ends before
 * it listens. Nothing is shared but the database, as between the nodes of a city.
 */
export async function serveInProcesses(count: number): Promise<Web> {
  let stopping = false;
  const workers = new Set<Worker>();
  const start = () => {
    const worker = cluster.fork();
    const born = performance.now();
    workers.add(worker);
    worker.once("exit", (code, signal) => {
      workers.delete(worker);
      if (stopping) return;
      log.error({ pid: worker.process.pid, code, signal }, "a web process ended");
      if (performance.now() - born > settledMs) start();
      else if (workers.size === 0) process.exit(1);
    });
    return worker;
  };
  await Promise.all(Array.from({ length: count }, () => listening(start())));
  return {
    async stop() {
      stopping = true;
      await Promise.all([...workers].map(ended));
    },
  };
}

function listening(worker: Worker): Promise<void> {
  return new Promise((done, failed) => {
    worker.once("listening", () => done());
    worker.once("exit", (code) => failed(new Error(`a web process ended with ${code} before it listened`)));
  });
}

function ended(worker: Worker): Promise<void> {
  return new Promise((done) => {
    if (worker.isDead()) return done();
    worker.once("exit", () => done());
    worker.kill("SIGTERM");
  });
}
