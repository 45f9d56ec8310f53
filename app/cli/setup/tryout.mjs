import { accessSync, constants, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, buildIsCurrent } from "./build.mjs";
import { ensurePackages } from "./packages.mjs";
import { portIsFree, readPort } from "./port.mjs";
import { isRunning, killAll, runProgram, startProgram, stopAll } from "./run-program.mjs";
import { onStopRequest } from "./stop-requests.mjs";
import { tryoutKeys } from "./tryout-keys.mjs";

const root = resolve(import.meta.dirname, "../../..");
const data = join(root, "data");
const log = join(data, "tryout.log");

/** A sentence for the person in front of the terminal: what is wrong and what to do. */
class Refusal extends Error {}

/** Installs, builds, fills and serves; returns when it is stopped. */
export async function tryout() {
  let stopping = false;
  process.on("exit", killAll);
  onStopRequest(() => {
    stopping = true;
    console.log("\nStopping. 結束中…");
    stopAll();
  });
  try {
    await run(() => stopping);
  } catch (error) {
    if (stopping) return;
    console.error(`\n${explain(error)}`);
    await stopAll();
    process.exitCode = 1;
  }
}

async function run(stopping) {
  const port = await choosePort();
  checkFolders();
  await install();
  if (stopping()) return;
  await buildWhenNeeded();
  if (stopping()) return;
  const keys = tryoutKeys(data);
  if (!keys.ok) throw new Refusal(keys.message);
  // Never the caller's DATABASE_URL: a demo school must not land in a real database.
  const env = {
    ...process.env,
    ...keys.values,
    NODE_ENV: "production",
    DATABASE_URL: "sqlite:data/licheng.sqlite",
    PORT: String(port),
  };
  const accounts = await demoAccounts(env);
  if (stopping()) return;
  await serve(port, env, accounts, stopping);
}

async function choosePort() {
  const port = readPort(process.env.PORT);
  if (port === undefined)
    throw new Refusal(`PORT=${process.env.PORT} is not a port: a number from 1 to 65535, such as PORT=3001.`);
  if (!(await portIsFree(port)))
    throw new Refusal(
      `Port ${port} is in use by another program (or may not be used). Choose another one: PORT=${port + 1} npm run tryout\n` +
        `連接埠 ${port} 已被占用，請改用其他連接埠，例如 PORT=${port + 1} npm run tryout`,
    );
  return port;
}

/** Before minutes of work, not after them. */
function checkFolders() {
  accessSync(root, constants.W_OK);
  mkdirSync(data, { recursive: true });
  for (const folder of ["data", "node_modules", "build"].map((name) => join(root, name)))
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
}

async function install() {
  await step("Installing packages 安裝套件", "npm ci", () => ensurePackages(root));
}

async function buildWhenNeeded() {
  if (!buildIsCurrent(root)) await step("Building 建置", "The build", () => build(root));
}

/** The demo accounts of the database, after creating and filling it where that has not been done yet. */
async function demoAccounts(env) {
  await step("Preparing the database 準備資料庫", "The migration", () => licheng(env, "migrate"));
  const known = readAccounts(await licheng(env, "demo", "accounts", "--json"));
  if (known.length > 0) return known;
  return readAccounts(
    await step("Inventing the demo school 建立示範學校", "Filling the database", () =>
      licheng(env, "demo", "fill", "--json"),
    ),
  );
}

function licheng(env, ...args) {
  return runProgram(process.execPath, ["--import=tsx", "app/cli/licheng.ts", ...args], { cwd: root, env });
}

function readAccounts(result) {
  if (!result.ok) throw new Refusal(`The demo accounts cannot be read:\n${result.output}`);
  return JSON.parse(result.stdout).accounts;
}

async function step(title, subject, work) {
  process.stdout.write(`${title} … `);
  const result = await work();
  if (!result.ok) {
    console.log("");
    throw new Refusal(`${result.output.trimEnd()}\n\n${subject} failed; see above.`);
  }
  console.log(`${(result.ms / 1000).toFixed(1)} s`);
  return result;
}

async function serve(port, env, accounts, stopping) {
  const file = openSync(log, "w");
  // One process, not tsx's pair of them: the signal that stops it reaches the server itself.
  const server = startProgram(process.execPath, ["--import=tsx", "app/server.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", file, file],
  });
  const healthy = await answersHealth(port, server);
  if (stopping()) return;
  if (!healthy) throw new Refusal(`The server did not start. The end of its log (${log}):\n${logTail()}`);
  console.log(welcome(port, accounts));
  await server.ended;
  if (!stopping())
    throw new Refusal(`The server ended by itself. The end of its log (${log}):\n${logTail()}`);
}

async function answersHealth(port, server) {
  const limit = Date.now() + 60_000;
  while (Date.now() < limit && isRunning(server)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((again) => setTimeout(again, 150));
  }
  return false;
}

function welcome(port, accounts) {
  const width = Math.max(...accounts.map(({ account }) => account.length));
  return [
    "",
    `Licheng 歷程   http://localhost:${port}`,
    "",
    "Demo log-ins 示範帳號",
    ...accounts.map(({ account, password, role }) => `  ${account.padEnd(width)}  ${password}  ${role}`),
    "",
    "Everyone in this school is invented. 校內人物皆為虛構。",
    "The data stays in data/ for the next run; remove that folder to begin anew. Log: data/tryout.log",
    "Ctrl-C stops the server.",
  ].join("\n");
}

function logTail() {
  return readFileSync(log, "utf8").split("\n").slice(-40).join("\n");
}

function explain(error) {
  if (error instanceof Refusal) return error.message;
  if (["EACCES", "EPERM", "EROFS"].includes(error.code))
    return `No permission to write ${error.path}. Run this as the owner of the folder ${root}.\n沒有寫入權限：${error.path}`;
  if (error.code === "ENOSPC") return "The disk is full. 磁碟空間不足。";
  return error.stack;
}
