import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import type { Scope } from "#db/scope.ts";
import { createVault } from "#db/vault.ts";
import { fillSchool } from "./accounts.ts";

const root = resolve(import.meta.dirname, "../../..");

/** What a test adds to the empty school before the server starts. */
export type Fill = (scope: Scope) => Promise<void>;

/** A running console with a school of its own. */
export type Site = {
  url: string;
  databaseUrl: string;
  pid: number;
  /** What the server has logged so far. */
  log: () => string;
  stop: () => Promise<void>;
};

/** Starts the built console on a free port, with a fresh SQLite database in a temporary folder. */
export async function startSite(fill: Fill, variables: Readonly<Record<string, string>> = {}): Promise<Site> {
  if (!existsSync(join(root, "build/server/index.js"))) throw new Error("no build: run npm run build first");
  const folder = mkdtempSync(join(tmpdir(), "licheng-browser-"));
  const databaseUrl = `sqlite:${join(folder, "licheng.sqlite")}`;
  const key = randomBytes(32).toString("base64");
  await prepare(databaseUrl, key, fill);
  const port = await freePort();
  const server = spawn(process.execPath, ["--import=tsx", "app/server.ts"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      LICHENG_KEY: key,
      PORT: String(port),
      LOG_LEVEL: "warn",
      ...variables,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let logged = "";
  server.stdout.on("data", (piece) => {
    logged += piece;
  });
  const url = `http://localhost:${port}`;
  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await healthy(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, databaseUrl, pid: server.pid ?? 0, log: () => logged, stop };
}

async function prepare(databaseUrl: string, key: string, fill: Fill): Promise<void> {
  const db = connect(databaseUrl);
  try {
    await migrate(db);
    await fill(await fillSchool({ db, vault: createVault(key, []), now: "2023-09-01 00:00:00" }));
  } finally {
    await db.destroy();
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function healthy(url: string, server: ChildProcess): Promise<void> {
  const limit = performance.now() + 60_000;
  while (performance.now() < limit) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error("the server does not answer");
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null) return done();
    const hard = setTimeout(() => server.kill("SIGKILL"), 12_000);
    server.once("exit", () => {
      clearTimeout(hard);
      done();
    });
    server.kill("SIGTERM");
  });
}
