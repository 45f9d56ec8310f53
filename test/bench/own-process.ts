import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runProgram } from "#app/cli/setup/run-program.mjs";

export const root = resolve(import.meta.dirname, "../..");

/** Five minutes: nothing here takes a tenth of it, even on a busy machine. */
const timeout = 300_000;

export type OwnProcess = {
  seconds: number;
  /** Of the largest of its processes, as the system counts it (VmHWM), in MB. */
  peakMegabytes: number;
};

/**
 * Each way in turn, `runs` times, each time in a process that starts cold. The first round does not count: it is for what tsx
 * keeps on the disk.
 */
export async function coldInTurn<One>(runs: number, ways: readonly (() => Promise<One>)[]): Promise<One[][]> {
  const taken: One[][] = ways.map(() => []);
  for (let run = 0; run <= runs; run++)
    for (const [at, way] of ways.entries()) {
      const one = await way();
      if (run > 0) taken[at]?.push(one);
    }
  return taken;
}

/** Runs a command to its end, apart from this process: its time with the start of Node, and its memory. */
export async function runApart(
  command: string,
  args: readonly string[],
  { folder, exitCodes }: { folder: string; exitCodes: readonly number[] },
): Promise<OwnProcess> {
  const peaks = join(folder, "peaks");
  const probe = `--import=${new URL("./peak-probe.mjs", import.meta.url).href}`;
  // The flags of the benchmark itself are not the command's.
  const env = { ...process.env, NODE_OPTIONS: probe, BENCH_PEAKS: peaks };
  const { code, output, ms } = await runProgram(command, args, { cwd: root, env, timeout });
  if (code === null || !exitCodes.includes(code))
    throw new Error(`ended with ${code}: ${output.slice(-2000)}`);
  const kilobytes = (await readFile(peaks, "utf8")).trim().split("\n").map(Number);
  if (kilobytes.some((one) => !(one > 0))) throw new Error("the peak of its memory was not to be had");
  return { seconds: ms / 1000, peakMegabytes: Math.max(...kilobytes) / 1024 };
}
