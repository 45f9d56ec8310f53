/**
 * What the server and the worker that does a job say to one another, in memory that both see: the worker how far it
 * is, the server that it shall stop. Nobody waits for a message: a worker in the middle of a computation sees it too.
 */
export type SharedState = Int32Array<SharedArrayBuffer>;

const cells = { done: 0, total: 1, stop: 2 } as const;

/** `cancelled`: the user does not want it any more; `released`: the server goes down, somebody else shall do it. */
export type StopReason = "cancelled" | "released";
const stopReasons: readonly (StopReason | null)[] = [null, "cancelled", "released"];

export function createSharedState(): SharedState {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

export function writeProgress(state: SharedState, done: number, total: number): void {
  Atomics.store(state, cells.done, Math.floor(done));
  Atomics.store(state, cells.total, Math.floor(total));
}

export function readProgress(state: SharedState): { done: number; total: number } {
  return { done: Atomics.load(state, cells.done), total: Atomics.load(state, cells.total) };
}

/** The first reason stays. */
export function askToStop(state: SharedState, reason: StopReason): void {
  Atomics.compareExchange(state, cells.stop, 0, stopReasons.indexOf(reason));
}

export function stopAsked(state: SharedState): StopReason | null {
  return stopReasons[Atomics.load(state, cells.stop)] ?? null;
}
