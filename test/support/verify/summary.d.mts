export type Counts = { passed: number; failed: number };
/** `problems` names whatever did not pass, one line for each of `failed`. */
export type TestCounts = Counts & { problems: string[] };

export type VitestReport = {
  testResults: readonly {
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly { fullName: string; status: string }[];
  }[];
};

export type PlaywrightSuite = {
  specs: readonly {
    title: string;
    file: string;
    tests: readonly { status: string; projectName?: string }[];
  }[];
  suites?: readonly PlaywrightSuite[];
};
export type PlaywrightReport = {
  suites: readonly PlaywrightSuite[];
  errors: readonly { message?: string }[];
};

/** `N passed, N failed`, summed over all steps. */
export function lastLine(counts: readonly Counts[]): string;

/** 0 only when something passed and nothing failed. */
export function exitCode(counts: readonly Counts[]): 0 | 1;

/**
 * Counts of vitest's JSON report (undefined: none was written); `ok` is whether vitest ended with exit code 0.
 * Skipped and todo tests have failed, and so has a file that could not be loaded.
 */
export function vitestCounts(report: VitestReport | undefined, ok: boolean): TestCounts;

/** The same of Playwright's JSON report, each test counted once per browser. */
export function playwrightCounts(report: PlaywrightReport | undefined, ok: boolean): TestCounts;
