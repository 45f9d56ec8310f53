import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function tryoutKeys(folder) {
  const path = join(folder, "tryout.env");
  const database = join(folder, "licheng.sqlite");
  if (existsSync(path)) {
    const values = parse(readFileSync(path, "utf8"));
    if (values.LICHENG_KEY) return { ok: true, values };
    return { ok: false, message: `${path} holds no LICHENG_KEY.\n${remedy(path, database)}` };
  }
  if (existsSync(database)) {
    return {
      ok: false,
      message: `${database} is there, but the key that it was written with is not (${path}).\n${remedy(path, database)}`,
    };
  }
  mkdirSync(folder, { recursive: true });
  const values = { LICHENG_KEY: randomBytes(32).toString("base64") };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  // "wx": a key that another start has just made is never written over.
  writeFileSync(path, lines.join(""), { mode: 0o600, flag: "wx" });
  return { ok: true, values };
}

function remedy(path, database) {
  return `Put ${path} back, or remove ${database} to begin with a new demo school.`;
}

function parse(text) {
  return Object.fromEntries(
    text
      .split(/\r?\n/)
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).trim()]),
  );
}
