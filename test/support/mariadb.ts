import { type ChildProcess, execFile, spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdtemp, rm, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createConnection } from "mysql2/promise";

export type PrivateMariadb = { url: string; stop: () => Promise<void> };

/**
 * A MariaDB of our own in a temporary folder, on a free port: nothing else on the machine is touched, and nothing is
 * left. Durability is off, because nothing in it outlives the tests.
 */
export async function startMariadb(): Promise<PrivateMariadb> {
  const folder = await mkdtemp(join(await fastFolder(), "licheng-mariadb-"));
  const data = join(folder, "data");
  const account = process.getuid?.() === 0 ? ["--user=root"] : [];
  await promisify(execFile)("mariadb-install-db", [
    "--no-defaults",
    ...account,
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ]);
  const port = await freePort();
  const server = spawn(
    await programme(),
    [
      "--no-defaults",
      ...account,
      `--datadir=${data}`,
      `--socket=${join(folder, "socket")}`,
      `--pid-file=${join(folder, "pid")}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      // A server that starts deletes every temporary table's file in its folder for them, others' too.
      `--tmpdir=${folder}`,
      "--skip-log-bin",
      "--skip-name-resolve",
      "--performance-schema=OFF",
      "--innodb-buffer-pool-size=128M",
      "--innodb-flush-log-at-trx-commit=0",
      "--innodb-doublewrite=0",
      "--innodb-log-file-size=32M",
      // Every test file makes all tables anew: without a flush and a file for each it takes a fraction of the time.
      "--sync-frm=0",
      "--innodb-file-per-table=0",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const url = `mysql://root@127.0.0.1:${port}/mysql`;
  const guard = startGuard(server, folder);
  async function stop() {
    await ended(server);
    guard.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await answers(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Ends the server and removes its folder when we are gone, also when we were killed: our end of its pipe closes. */
function startGuard(server: ChildProcess, folder: string): ChildProcess {
  const script = 'cat > /dev/null; kill -9 "$1" 2> /dev/null; rm -rf "$2"';
  return spawn("sh", ["-c", script, "sh", String(server.pid), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
}

/** In memory where there is room for it: there it starts in a seventh of the time. */
async function fastFolder(): Promise<string> {
  const memory = "/dev/shm";
  const room = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const writable = await access(memory, constants.W_OK).then(
    () => true,
    () => false,
  );
  return writable && room > 2 * 1024 ** 3 ? memory : tmpdir();
}

/** The server is in sbin, which is not on everybody's path. */
async function programme(): Promise<string> {
  for (const name of ["mariadbd", "/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd"]) {
    const found = await promisify(execFile)(name, ["--version"]).then(
      () => true,
      () => false,
    );
    if (found) return name;
  }
  throw new Error("The database tests need MariaDB: apt-get install mariadb-server");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  let words = "";
  server.stderr?.on("data", (part: Buffer) => {
    words = (words + part.toString()).slice(-4000);
  });
  for (const started = performance.now(); performance.now() - started < 60_000; ) {
    if (server.exitCode !== null) break;
    try {
      const connection = await createConnection(url);
      await connection.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`MariaDB did not start:\n${words}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  const force = setTimeout(() => server.kill("SIGKILL"), 10_000);
  server.kill("SIGTERM");
  await exit;
  clearTimeout(force);
}
