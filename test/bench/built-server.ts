import { readFileSync } from "node:fs";
import { build, buildIsCurrent } from "#app/cli/setup/build.mjs";
import { freePort } from "#app/cli/setup/port.mjs";
import { isRunning, startProgram, stopProgram } from "#app/cli/setup/run-program.mjs";
import { root } from "./own-process.ts";

export type BuiltServer = {
  url: string;
  /** Seconds of processor time that all its processes have used so far; null where the system does not tell. */
  cpu: () => number | null;
  stop: () => Promise<void>;
};

/** The console as it runs in production, built when it is not current, on a database that is there. */
export async function startBuiltServer(
  databaseUrl: string,
  key: string,
  say: (text: string) => void,
  webProcesses: number,
): Promise<BuiltServer> {
  if (!buildIsCurrent(root)) {
    say("building");
    const built = await build(root);
    if (!built.ok) throw new Error(`the build failed: ${fromItsError(built.output)}`);
  }
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    LICHENG_KEY: key,
    PORT: String(port),
    WEB_PROCESSES: String(webProcesses),
    LOG_LEVEL: "warn",
  };
  const program = startProgram(process.execPath, ["--import=tsx", "app/server.ts"], { cwd: root, env });
  const url = `http://127.0.0.1:${port}`;
  const limit = performance.now() + 120_000;
  while (!(await fetch(`${url}/health`).catch(() => undefined))?.ok) {
    if (isRunning(program) && performance.now() < limit) await new Promise((again) => setTimeout(again, 100));
    else {
      await stopProgram(program);
      throw new Error(`the server did not start: ${program.output.slice(-2000)}`);
    }
  }
  return { url, cpu: () => cpuOf(program.child.pid), stop: () => stopProgram(program) };
}

/** What went before is the list of what was built. */
function fromItsError(output: string): string {
  return output.slice(Math.max(0, output.search(/✗|^\w*Error\b/m))).slice(0, 2000);
}

/** Of all its threads and of the processes that it started, in hundredths as Linux counts them. */
function cpuOf(pid: number | undefined): number | null {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    // The second field is a name in brackets, which may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const own = (Number(fields[11]) + Number(fields[12])) / 100;
    return children.reduce((sum, child) => sum + (cpuOf(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}
