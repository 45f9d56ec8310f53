import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runProgram } from "./run-program.mjs";

export function packagesDiffer(wanted, installed, platform) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || installed[path] !== undefined) continue;
    if (!entry.optional) return `${path} is not installed`;
  }
  for (const [path, entry] of Object.entries(installed)) {
    const lock = wanted[path];
    if (lock === undefined) return `${path} is no longer wanted`;
    if (lock.version !== entry.version || lock.integrity !== entry.integrity)
      return `${path} is ${entry.version}, wanted is ${lock.version}`;
    if (!fits(entry.os, platform.os) || !fits(entry.cpu, platform.cpu))
      return `${path} was installed on another kind of machine`;
  }
  return "";
}

// npm's lists hold names that fit ("linux") or that do not ("!win32").
function fits(names, name) {
  if (names === undefined) return true;
  if (names.includes(`!${name}`)) return false;
  const positive = names.filter((entry) => !entry.startsWith("!"));
  return positive.length === 0 || positive.includes(name) || positive.includes("any");
}

export async function ensurePackages(root) {
  const reason = whyInstall(root);
  if (reason === "") return { ok: true, ms: 0, installed: false, reason, output: "" };
  // NODE_ENV=production in the caller's environment must not leave out the tools that build and test.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const underNpm = npm !== undefined && basename(npm).startsWith("npm-cli");
  const result = underNpm
    ? await runProgram(process.execPath, [npm, ...args], { cwd: root })
    : await runProgram("npm", args, { cwd: root });
  return { ...result, installed: true, reason };
}

// npm writes its hidden lock as the last act of an installation, so an interrupted one is seen too.
function whyInstall(root) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return "nothing is installed yet";
  const packages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;
  return packagesDiffer(packages(join(root, "package-lock.json")), packages(hidden), {
    os: process.platform,
    cpu: process.arch,
  });
}
