import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

const windows = process.platform === "win32";
const running = new Set();

// Every program leads a group of its own: Ctrl-C then reaches us alone, and a program's children end with it.
export function startProgram(command, args, { cwd, env, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  const child = spawn(command, args, { cwd, env, stdio, detached: !windows, windowsHide: true });
  const program = { child, output: "", stdout: "", code: null, error: null, ended: null };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      program.output += text;
      if (stream === child.stdout) program.stdout += text;
    });
  }
  running.add(program);
  program.ended = new Promise((resolve) => {
    const finish = (code, error) => {
      if (!running.delete(program)) return;
      program.code = code;
      program.error = error;
      signalGroup(program, "SIGKILL");
      // A grandchild in another group may hold the pipes open: what it would still say is not worth waiting for.
      const patience = setTimeout(resolve, 2_000);
      child.once("close", () => {
        clearTimeout(patience);
        resolve();
      });
      if (error) resolve();
    };
    child.once("exit", (code) => finish(code, null));
    child.once("error", (error) => finish(null, error));
  });
  return program;
}

export async function runProgram(command, args, { timeout = 0, ...options } = {}) {
  const begun = performance.now();
  const program = startProgram(command, args, options);
  let timedOut = false;
  const limit = timeout
    ? setTimeout(() => {
        timedOut = true;
        stopProgram(program);
      }, timeout)
    : undefined;
  await program.ended;
  clearTimeout(limit);
  let { output } = program;
  const { stdout } = program;
  if (program.error) output += `${command}: ${program.error.message}\n`;
  if (timedOut) output += `\nstopped: it ran longer than ${Math.round(timeout / 1000)} s\n`;
  return {
    ok: program.code === 0 && !timedOut,
    code: program.code,
    output,
    stdout,
    ms: performance.now() - begun,
  };
}

export async function stopProgram(program, { signal = "SIGTERM", grace = 10_000 } = {}) {
  if (!running.has(program)) return;
  signalGroup(program, signal);
  const patience = setTimeout(() => signalGroup(program, "SIGKILL"), grace);
  await program.ended;
  clearTimeout(patience);
}

export async function stopAll(options) {
  await Promise.all([...running].map((program) => stopProgram(program, options)));
}

export function isRunning(program) {
  return running.has(program);
}

// For the moment before the process ends, when nothing may wait any more.
export function killAll() {
  for (const program of running) signalGroup(program, "SIGKILL");
}

export function binOf(root, name, bin = basename(name)) {
  const folder = join(root, "node_modules", name);
  const declared = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin;
  return join(folder, typeof declared === "string" ? declared : declared[bin]);
}

function signalGroup(program, signal) {
  const { pid } = program.child;
  if (pid === undefined) return;
  try {
    if (windows) program.child.kill(signal);
    else process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}
