import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensurePackages } from "#app/cli/setup/packages.mjs";
import { aptInstall, aptPrefix } from "./apt.mjs";
import { advice, findTools } from "./tools.mjs";

/** Installs npm's packages where they are not what the lock says; false when that failed. */
export async function preparePackages({ root, report }) {
  const result = await ensurePackages(root);
  if (!result.ok) {
    report.fail("npm ci", result.output);
    return false;
  }
  const time = `  ${(result.ms / 1000).toFixed(1)} s`;
  console.log(result.installed ? `packages installed: ${result.reason}${time}` : "packages in place");
  return true;
}

/** The paths of all tools by name, after installing what is missing where apt may; undefined when one is missing. */
export async function prepareTools({ root, report }) {
  let found = await findTools(root);
  const prefix = found.missing.length > 0 ? await aptPrefix() : undefined;
  if (prefix !== undefined) {
    console.log(`installing with apt-get for ${found.missing.map((tool) => tool.name).join(", ")}`);
    const installed = await aptInstall(found.missing, prefix);
    if (!installed.ok) console.log(installed.output);
    found = await findTools(root);
  }
  if (found.missing.length > 0) {
    report.fail("tools", advice(found.missing));
    return undefined;
  }
  console.log(`tools ${[...new Set(Object.values(found.paths))].join(" ")}`);
  return found.paths;
}

/** The environment of all steps: a developer's own settings (a database, a port, a key) must not reach the tests. */
export function testEnvironment({ full, folder }, paths) {
  const env = {
    ...process.env,
    TEST_CHROMIUM: paths.chromium,
    TEST_PYTHON: paths["python3 with openpyxl"],
    TEST_7Z: paths["7z"],
  };
  // What a test leaves in its temporary folder goes with ours.
  env.TMPDIR = join(folder, "tmp");
  mkdirSync(env.TMPDIR);
  for (const name of ["NODE_ENV", "PORT", "DATABASE_URL", "LICHENG_KEY", "LICHENG_FULL"]) delete env[name];
  if (full) Object.assign(env, { LICHENG_FULL: "1", TEST_PICTURES: "1" });
  return env;
}

/** Tests on the real plan files are registered only where these files are: the reader must know which it was. */
export function realPlanLine(root) {
  const present = existsSync(resolve(root, "../shared/data/course-plan"));
  return `real plan files: ${present ? "present (tests on them registered)" : "absent (tests on them not registered)"}`;
}
