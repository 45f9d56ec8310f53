import { readProgress, type SharedState } from "./shared-state.ts";

declare global {
  // The server and the pages are two bundles in one process: what the one does the other shows.
  var lichengLiveJobs: Map<number, SharedState> | undefined;
}

/** Jobs that this process is doing, by id, with their shared memory. */
export function liveJobs(): Map<number, SharedState> {
  globalThis.lichengLiveJobs ??= new Map();
  return globalThis.lichengLiveJobs;
}

/** How far a job is, newer than its row; undefined when another process does it or nobody. */
export function liveProgress(jobId: number): { done: number; total: number } | undefined {
  const state = liveJobs().get(jobId);
  return state && readProgress(state);
}
