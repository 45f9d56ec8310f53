import { writeFile } from "node:fs/promises";
import { killAll, stopAll } from "#app/cli/setup/run-program.mjs";
import { checkSheetsPdf } from "./check-sheets.ts";
import { commandLine } from "./command-line.ts";
import { comparison } from "./comparison.ts";
import { corrections } from "./corrections.ts";
import { duringImportOnMariadb, duringImportOnSqlite } from "./during-import.ts";
import { openGround } from "./ground.ts";
import { describeMachine } from "./machine.ts";
import type { BenchGround, FailedLine, Line, Measurement } from "./measurement.ts";
import { type BenchOptions, readOptions, usage } from "./options.ts";
import { patterns } from "./patterns.ts";
import { reading } from "./reading.ts";
import { receipts } from "./receipts.ts";
import { rosterExport } from "./roster-export.ts";
import { rosters } from "./rosters.ts";
import { runPage } from "./run-page.ts";
import { storingOnMariadb, storingOnSqlite } from "./storing.ts";
import { markdownTable } from "./table.ts";
import { workbook } from "./workbook.ts";

const measurements: readonly Measurement[] = [
  reading,
  comparison,
  workbook,
  storingOnSqlite,
  storingOnMariadb,
  commandLine,
  runPage,
  duringImportOnSqlite,
  duringImportOnMariadb,
  rosters,
  rosterExport,
  patterns,
  checkSheetsPdf,
  corrections,
  receipts,
];

const options = readOptions(
  process.argv.slice(2),
  measurements.map(({ name }) => name),
);
if (typeof options === "string") {
  console.error(`${options}\n${usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = await bench(options);
}

/** 0: every measurement was made, whatever it showed; 1: one could not be made. */
async function bench({ only, sizes, runs, json }: BenchOptions): Promise<number> {
  const { ground, close } = openGround();
  const stop = () => void close().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  process.once("exit", killAll);
  const before = describeMachine();
  const lines: (Line | FailedLine)[] = [];
  try {
    for (const measurement of measurements) {
      if (only.length > 0 && !only.includes(measurement.name)) continue;
      for (const size of measurement.sizes === "each" ? sizes : sizes.slice(0, 1)) {
        ground.say(`${measurement.name} ×${size}`);
        lines.push(...(await linesOf(measurement, ground, size, runs)));
      }
    }
  } finally {
    await stopAll();
    await close();
  }
  const after = describeMachine();
  console.log(`${markdownTable(lines)}\n\n${before.text}; load ${before.load} before, ${after.load} after.`);
  if (globalThis.gc === undefined)
    console.log("Without --expose-gc: earlier runs' rubbish counts in later ones.");
  if (json !== null) await writeFile(json, `${JSON.stringify({ before, after, lines }, null, 1)}\n`);
  return lines.some(({ kind }) => kind === "failed") ? 1 : 0;
}

async function linesOf(
  { name, what, mostRuns, measure }: Measurement,
  ground: BenchGround,
  size: number,
  runs: number,
): Promise<(Line | FailedLine)[]> {
  try {
    const lines = await measure(ground, size, Math.min(runs, mostRuns ?? runs));
    return lines.map((line) => ({ kind: "measured", name, size, ...line }));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    ground.say(error instanceof Error ? (error.stack ?? failure) : failure);
    return [{ kind: "failed", name, what, size, failure }];
  }
}
