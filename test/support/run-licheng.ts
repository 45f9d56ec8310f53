import { execFile } from "node:child_process";
import { resolve } from "node:path";

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

/** Settings of the machine's npm are not what the command says. */
function withoutNpmWarnings(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !line.startsWith("npm warn"))
    .join("\n");
}
