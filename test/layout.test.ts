import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Who may import whom. A layer may always import itself; a route only its own feature and the shared route files. */
const mayImport: Record<string, readonly string[]> = {
  "app/domain": [],
  "app/i18n": ["app/domain"],
  db: ["app/domain"],
  "db/seed": ["app/domain", "db", "reports"],
  "app/imports": ["app/domain"],
  reports: ["app/domain", "app/i18n"],
  "app/use-cases": ["app/domain", "db", "app/imports"],
  "app/components": ["app/domain", "app/i18n"],
  // One row of the design: a chart's table twin is the shared table.
  "app/charts": ["app/domain", "app/i18n", "app/components"],
  "app/jobs": ["app/domain", "db", "reports", "app/use-cases"],
  "app/routes": [
    "app/domain",
    "app/i18n",
    "db",
    "reports",
    "app/use-cases",
    "app/imports",
    "app/components",
    "app/charts",
    "app/jobs",
    "app",
  ],
  "app/cli": [
    "app/domain",
    "app/i18n",
    "db",
    "db/seed",
    "reports",
    "app/use-cases",
    "app/imports",
    "app/jobs",
    "app",
  ],
};
const layers = Object.keys(mayImport).sort((a, b) => b.length - a.length);

function layerOf(path: string): string {
  return (
    layers.find((layer) => path.startsWith(`${layer}/`)) ??
    (path.startsWith("app/") ? "app" : (path.split("/")[0] ?? ""))
  );
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name));
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function target(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return relative(root, resolve(root, dirname(from), specifier));
  return undefined;
}

const files = ["app", "db", "reports"].flatMap(sources);

test("every layer imports only what the design allows", () => {
  const holes: string[] = [];
  for (const file of files) {
    const layer = layerOf(file);
    if (layer === "app") continue;
    for (const specifier of importsOf(file)) {
      const to = target(file, specifier);
      if (to === undefined) continue;
      const other = layerOf(to);
      if (other !== layer && !mayImport[layer]?.includes(other)) holes.push(`${file} -> ${to}`);
    }
  }
  expect(holes).toEqual([]);
});

test("a route never imports another feature's routes", () => {
  const holes: string[] = [];
  for (const file of files.filter((name) => name.startsWith("app/routes/"))) {
    for (const specifier of importsOf(file)) {
      const to = target(file, specifier);
      if (to?.startsWith("app/routes/") && to.split("/")[2] !== file.split("/")[2])
        holes.push(`${file} -> ${to}`);
    }
  }
  expect(holes).toEqual([]);
});

test("the domain does no input or output and reads no clock", () => {
  const impure = /from "node:|new Date\(\)|Date\.now\(|Math\.random\(|process\.|console\.\w/;
  const found = files
    .filter((name) => name.startsWith("app/domain/"))
    .filter((name) => impure.test(readFileSync(join(root, name), "utf8")));
  expect(found).toEqual([]);
});

test("only the clock reads the time in the application, the database and the reports", () => {
  const reads = /new Date\(\)|Date\.now\(/;
  const allowed = /^(app\/clock\.server\.ts|app\/cli\/|app\/server\.ts)/;
  const found = files
    .filter((name) => !allowed.test(name))
    .filter((name) => reads.test(readFileSync(join(root, name), "utf8")));
  expect(found).toEqual([]);
});

test("differences between the databases stay in db/dialect.ts and db/connect.ts", () => {
  const leak = /\.returning\(|isMysql|=== ?"mysql"/;
  const found = files
    .filter((name) => !/^db\/(dialect|connect)\.ts$/.test(name))
    .filter((name) => leak.test(readFileSync(join(root, name), "utf8")));
  expect(found).toEqual([]);
});
