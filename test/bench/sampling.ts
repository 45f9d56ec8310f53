import type { Series } from "./measurement.ts";

export type Sample = { ms: number; cpuMs: number };

/** What is measured, and what is done around it without being measured. */
export type Work<T = unknown> = { run: () => T | Promise<T>; after?: (made: T) => void | Promise<void> };

/**
 * Two pieces of work in turn, so that what else the machine does falls on both: each once to warm up, then `runs` times.
 */
export async function sampleInTurn<A, B>(
  runs: number,
  ours: Work<A>,
  plain: Work<B>,
): Promise<{ ours: Sample[]; plain: Sample[] }> {
  const samples: { ours: Sample[]; plain: Sample[] } = { ours: [], plain: [] };
  for (let run = 0; run <= runs; run++) {
    const [one, other] = [await sample(ours), await sample(plain)];
    if (run === 0) continue;
    samples.ours.push(one);
    samples.plain.push(other);
  }
  return samples;
}

async function sample<T>({ run, after }: Work<T>): Promise<Sample> {
  // What earlier work left behind is not this one's to clear away.
  globalThis.gc?.();
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const made = await run();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  await after?.(made);
  return { ms, cpuMs: (user + system) / 1000 };
}

export function inSeconds(samples: readonly Sample[]): Series {
  return { values: samples.map(({ ms }) => ms / 1000), cpu: samples.map(({ cpuMs }) => cpuMs / 1000) };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** 0 is the least, 1 the most; between two values it is their weighted mean. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
