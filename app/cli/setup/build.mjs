import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binOf, runProgram } from "./run-program.mjs";

const sources = [
  "app",
  "db",
  "reports",
  "public",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const outputs = ["build/server/index.js", "build/client"];

export function sourcesHash(root) {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path];
    for (const file of files) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

// The stamp names the sources and the moment of the build, so that a build made by other means is not taken for it.
function stampOf(root, hash) {
  return `${hash} ${statSync(join(root, outputs[0])).mtimeMs}\n`;
}

export function buildIsCurrent(root) {
  const stamp = join(root, "build", ".sources");
  if (!existsSync(stamp) || !outputs.every((path) => existsSync(join(root, path)))) return false;
  return readFileSync(stamp, "utf8") === stampOf(root, sourcesHash(root));
}

export async function build(root, options) {
  const stamp = join(root, "build", ".sources");
  rmSync(stamp, { force: true });
  const hash = sourcesHash(root);
  const result = await runProgram(process.execPath, [binOf(root, "@remix-run/dev", "remix"), "vite:build"], {
    ...options,
    cwd: root,
  });
  if (result.ok) {
    mkdirSync(join(root, "build"), { recursive: true });
    writeFileSync(stamp, stampOf(root, hash));
  }
  return result;
}
