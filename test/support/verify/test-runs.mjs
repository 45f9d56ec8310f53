import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { binOf, runProgram } from "#app/cli/setup/run-program.mjs";
import { playwrightCounts, vitestCounts } from "./summary.mjs";

const minute = 60_000;
const configs = ["test/browser/playwright.config.ts", "test/playwright.config.ts", "playwright.config.ts"];

/** All tests but those in a browser. */
export async function runVitest({ root, folder, full, report }, env) {
  const file = join(folder, "vitest.json");
  const args = [
    "run",
    "--config=test/vitest.config.ts",
    "--allowOnly=false",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const result = await runProgram(process.execPath, [binOf(root, "vitest"), ...args], {
    cwd: root,
    env,
    timeout: (full ? 120 : 14) * minute,
  });
  report.add("tests", { ...result, ...vitestCounts(readJson(file), result.ok) });
}

/** The tests in a browser, where there are any; without a build they fail at once. */
export async function runPlaywright({ root, folder, full, report }, env, built) {
  if (!hasBrowserTests(join(root, "test/browser"))) return;
  const config = configs.find((path) => existsSync(join(root, path)));
  if (config === undefined) return report.fail("browser tests", "test/browser has no playwright.config.ts");
  if (!built) return report.fail("browser tests", "not run: there is no build");
  const file = join(folder, "playwright.json");
  const args = [
    "test",
    `--config=${config}`,
    "--forbid-only",
    "--reporter=list,json",
    "--output=test/results/browser",
  ];
  const result = await runProgram(
    process.execPath,
    [binOf(root, "@playwright/test", "playwright"), ...args],
    {
      cwd: root,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      timeout: (full ? 60 : 14) * minute,
    },
  );
  report.add("browser tests", { ...result, ...playwrightCounts(readJson(file), result.ok) });
}

function hasBrowserTests(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(spec|test)\.tsx?$/.test(name));
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
