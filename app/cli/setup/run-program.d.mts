import type { ChildProcess, StdioOptions } from "node:child_process";

export type ProgramOptions = { cwd?: string; env?: NodeJS.ProcessEnv; stdio?: StdioOptions };
export type Program = {
  child: ChildProcess;
  /** stdout and stderr so far, as they came. */
  output: string;
  stdout: string;
  /** Exit code; null while it runs, when it could not start, and when a signal ended it. */
  code: number | null;
  error: Error | null;
  ended: Promise<void>;
};

/** Starts a program in its own process group and keeps what it prints. */
export function startProgram(command: string, args: readonly string[], options?: ProgramOptions): Program;

/** Runs a program to its end; never throws. `timeout` in milliseconds, 0 = none; `ms` is how long it took. */
export function runProgram(
  command: string,
  args: readonly string[],
  options?: ProgramOptions & { timeout?: number },
): Promise<{ ok: boolean; code: number | null; output: string; stdout: string; ms: number }>;

/** Ends a program and its children, by force after `grace` milliseconds; returns when it is gone. */
export function stopProgram(
  program: Program,
  options?: { signal?: NodeJS.Signals; grace?: number },
): Promise<void>;

export function isRunning(program: Program): boolean;

/** Ends everything that was started here and still runs. */
export function stopAll(options?: { signal?: NodeJS.Signals; grace?: number }): Promise<void>;

/** The same at once, by force, without waiting. */
export function killAll(): void;

/** The script behind a package's command, to be run with this Node on any system. */
export function binOf(root: string, packageName: string, bin?: string): string;
