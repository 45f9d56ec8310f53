import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { format } from "node:util";
import { vi } from "vitest";
import { runCommand } from "#app/cli/commands.ts";

const root = resolve(import.meta.dirname, "../..");

export type CommandResult = { exitCode: number; stdout: string; stderr: string };

/** Runs the command line as its users do, in a process of its own and from another folder. */
export function runLicheng(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return new Promise((done) => {
    const command = execFile(
      "npm",
      ["run", "-s", "--prefix", root, "licheng", "--", ...args],
      { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) =>
        done({ exitCode: command.exitCode ?? -1, stdout, stderr: withoutNpmWarnings(stderr) }),
    );
  });
}

/** The same in this process, for what a command does once it has started: a start costs more than most of what they do. */
export async function callLicheng(args: readonly string[], folder: string): Promise<CommandResult> {
  const said = { stdout: "", stderr: "" };
  const log = vi.spyOn(console, "log").mockImplementation((...words) => {
    said.stdout += `${format(...words)}\n`;
  });
  const error = vi.spyOn(console, "error").mockImplementation((...words) => {
    said.stderr += `${format(...words)}\n`;
  });
  vi.stubEnv("INIT_CWD", folder);
  try {
    return { exitCode: await runCommand(args), ...said };
  } finally {
    vi.unstubAllEnvs();
    log.mockRestore();
    error.mockRestore();
  }
}

/** Settings of the machine's npm are not what the command says. */
function withoutNpmWarnings(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !line.startsWith("npm warn"))
    .join("\n");
}
