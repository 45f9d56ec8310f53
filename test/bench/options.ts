import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type BenchOptions = {
  /** Empty: all. */
  only: readonly string[];
  /** 1 is a school of 3,000 students. */
  sizes: readonly number[];
  runs: number;
  /** Where the figures go as JSON. */
  json: string | null;
};

export const usage = `npm run bench -- [--only NAME,NAME] [--sizes 1,2,4] [--runs 5] [--json FILE]`;

/** The options, or what is wrong with them. */
export function readOptions(args: readonly string[], names: readonly string[]): BenchOptions | string {
  let values: { only?: string; sizes?: string; runs?: string; json?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string" },
        sizes: { type: "string" },
        runs: { type: "string" },
        json: { type: "string" },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const only = (values.only ?? "").split(",").filter((name) => name !== "");
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) return `no such measurement: ${unknown.join(", ")}; there are: ${names.join(", ")}`;
  const sizes = (values.sizes ?? "1,2,4").split(",").map(Number);
  // At a tenth the invented school still has a place for every kind of fault.
  if (!sizes.every((size) => size >= 0.1 && size <= 4)) return "--sizes: numbers from 0.1 to 4";
  const runs = Number(values.runs ?? 5);
  if (!(Number.isInteger(runs) && runs >= 1)) return "--runs: a whole number from 1";
  // npm runs scripts in the project's folder and keeps the caller's in INIT_CWD.
  const json = values.json === undefined ? null : resolve(process.env.INIT_CWD ?? ".", values.json);
  return { only, sizes: [...new Set(sizes)].sort((a, b) => a - b), runs, json };
}
