import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "#app/cli/setup/build.mjs";
import { binOf, killAll, runProgram, stopAll } from "#app/cli/setup/run-program.mjs";
import { onStopRequest } from "#app/cli/setup/stop-requests.mjs";
import { preparePackages, prepareTools, realPlanLine, testEnvironment } from "./prepare.mjs";
import { startMariadb } from "./private-mariadb.mjs";
import { newReport } from "./report.mjs";
import { exitCode } from "./summary.mjs";
import { runPlaywright, runVitest } from "./test-runs.mjs";

// Far above what a step needs: one that hangs must end as a failure, not as a run without an end.
const stepLimit = 10 * 60_000;

/** Runs everything, prints `N passed, N failed` last, and ends this process. */
export async function verify({ full }) {
  const begun = performance.now();
  const root = resolve(import.meta.dirname, "../../..");
  const folder = mkdtempSync(join(tmpdir(), "licheng-verify-"));
  const run = { root, folder, full, report: newReport(), interruptedBy: "" };
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // Whatever way this process ends, nothing of it stays behind.
  process.on("exit", () => {
    killAll();
    removeFolder();
  });
  onStopRequest((reason) => interrupt(run, reason));

  try {
    await steps(run);
  } catch (error) {
    run.report.fail("verify itself", error.stack);
  }
  await stopAll();
  removeFolder();
  if (run.interruptedBy) run.report.fail(`interrupted by ${run.interruptedBy}`);
  run.report.conclude(root, performance.now() - begun);
  process.exit(run.interruptedBy ? 130 : exitCode(run.report.results));
}

function interrupt(run, reason) {
  run.interruptedBy = reason;
  console.log("\nstopping what was started");
  // The browser runner puts its own children away on the signal that a terminal would send it.
  stopAll({ signal: "SIGINT", grace: 8_000 });
}

async function steps(run) {
  console.log(`node ${process.versions.node}${run.full ? ", full counts" : ""}`);
  if (!(await preparePackages(run)) || run.interruptedBy) return;
  const paths = await prepareTools(run);
  if (paths === undefined || run.interruptedBy) return;
  console.log(realPlanLine(run.root));

  const env = testEnvironment(run, paths);
  // Two lanes for two cores: the type check takes about as long as everything beside it.
  const [{ built, mariadb }] = await Promise.all([lintDatabaseAndBuild(run, env, paths), types(run, env)]);
  if (run.interruptedBy) return;
  if (!mariadb.ok) return run.report.fail("MariaDB does not start", mariadb.output);

  env.TEST_MARIADB_URL = mariadb.url;
  await runVitest(run, env);
  if (!run.interruptedBy) await runPlaywright(run, env, built);
  const lastWords = mariadb.diedWith();
  if (lastWords && !run.interruptedBy) run.report.fail("MariaDB ended by itself", lastWords);
  await mariadb.stop();
}

async function lintDatabaseAndBuild(run, env, paths) {
  await biome(run, env, "format", ["--linter-enabled=false", "--assist-enabled=false"]);
  await biome(run, env, "lint", ["--formatter-enabled=false"]);
  if (run.interruptedBy) return { built: false, mariadb: { ok: false, output: "" } };
  const mariadb = await startMariadb({ paths, folder: run.folder });
  const built = await step(run, "build", () => build(run.root, { env, timeout: stepLimit }));
  return { built, mariadb };
}

function biome(run, env, name, off) {
  return script(run, env, name, "@biomejs/biome", "biome", ["ci", "--max-diagnostics=none", ...off, "."]);
}

function types(run, env) {
  return script(run, env, "types", "typescript", "tsc", ["--noEmit"]);
}

/** One program of npm's packages as one step: it passes or fails as a whole. */
function script(run, env, name, packageName, bin, args) {
  return step(run, name, () =>
    runProgram(process.execPath, [binOf(run.root, packageName, bin), ...args], {
      cwd: run.root,
      env,
      timeout: stepLimit,
    }),
  );
}

async function step(run, name, work) {
  if (run.interruptedBy) return false;
  const result = await work();
  if (run.interruptedBy) return false;
  run.report.add(name, { ...result, passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 });
  return result.ok;
}
