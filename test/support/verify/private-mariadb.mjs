import { mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "#app/cli/setup/port.mjs";
import { isRunning, runProgram, startProgram, stopProgram } from "#app/cli/setup/run-program.mjs";

export async function startMariadb({ paths, folder, attempts = 2 }) {
  const data = mkdtempSync(join(fastFolder(folder), "licheng-mariadb-"));
  // --no-defaults: a test must not depend on what the machine's own database is told.
  const common = ["--no-defaults", `--datadir=${data}`];
  // The database refuses to run as root unless it is said outright; nobody else can reach its folder.
  if (process.getuid?.() === 0) common.push("--user=root");
  const created = await runProgram(
    paths["mariadb-install-db"],
    [...common, "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"],
    { timeout: 180_000 },
  );
  if (!created.ok) return { ok: false, output: created.output };

  let output = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const port = await freePort();
    const log = join(folder, "mariadb.log");
    const program = startProgram(paths.mariadbd, [
      ...common,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      "--skip-name-resolve",
      `--socket=${join(folder, "mariadb.sock")}`,
      `--pid-file=${join(folder, "mariadb.pid")}`,
      `--log-error=${log}`,
      // A server that starts deletes every temporary table's file in its folder for them, others' too.
      `--tmpdir=${data}`,
      "--innodb-flush-log-at-trx-commit=2",
      "--innodb-doublewrite=0",
      "--innodb-log-file-size=32M",
      // Every test file makes all tables anew: without a flush and a file for each it takes a fraction of the time.
      "--sync-frm=0",
      "--innodb-file-per-table=0",
    ]);
    if (await answers(port, program)) {
      return {
        ok: true,
        url: `mysql://root@127.0.0.1:${port}`,
        pid: program.child.pid,
        // A database that died explains failures that its tests cannot.
        diedWith: () => (isRunning(program) ? "" : tail(log)),
        stop: async () => {
          await stopProgram(program);
          rmSync(data, { recursive: true, force: true });
        },
      };
    }
    await stopProgram(program, { grace: 2_000 });
    output += program.output + tail(log);
  }
  return { ok: false, output };
}

/** In memory where there is room: nothing in it outlives the tests. */
function fastFolder(otherwise) {
  const memory = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 2 * 1024 ** 3 ? memory : otherwise;
  } catch {
    return otherwise;
  }
}

async function answers(port, program) {
  const limit = Date.now() + 60_000;
  while (Date.now() < limit && isRunning(program)) {
    if (await greets(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** A server that is ready sends its greeting: four bytes of packet header, then protocol version 10. */
function greets(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once("data", (bytes) => answer(bytes[4] === 10));
    socket.once("error", () => answer(false));
    socket.once("end", () => answer(false));
  });
}

function tail(path) {
  try {
    return readFileSync(path, "utf8").split("\n").slice(-40).join("\n");
  } catch {
    return "";
  }
}
