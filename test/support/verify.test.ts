import { describe, expect, test } from "vitest";
import { choosePackages } from "./verify/apt.mjs";
import { exitCode, lastLine, playwrightCounts, vitestCounts } from "./verify/summary.mjs";
import { advice, findTools, tools } from "./verify/tools.mjs";

describe("the last line and the exit code", () => {
  test.each([
    { counts: [{ passed: 1, failed: 0 }], line: "1 passed, 0 failed", code: 0 },
    {
      counts: [
        { passed: 1, failed: 0 },
        { passed: 20, failed: 2 },
      ],
      line: "21 passed, 2 failed",
      code: 1,
    },
    { counts: [{ passed: 0, failed: 1 }], line: "0 passed, 1 failed", code: 1 },
    { counts: [], line: "0 passed, 0 failed", code: 1 },
  ])("$line ends with $code", ({ counts, line, code }) => {
    expect(lastLine(counts)).toBe(line);
    expect(exitCode(counts)).toBe(code);
  });
});

describe("vitest's report", () => {
  const file = (statuses: string[], status = "passed", message = "") => ({
    name: "test/a.test.ts",
    status,
    message,
    assertionResults: statuses.map((one, index) => ({ fullName: `case ${index}`, status: one })),
  });
  test.each([
    { why: "all passed", files: [file(["passed", "passed"])], ok: true, passed: 2, problems: [] },
    {
      why: "skipped, pending and todo have failed, although vitest is content",
      files: [file(["passed", "skipped", "pending", "todo"])],
      ok: true,
      passed: 1,
      problems: [
        "test/a.test.ts > case 1 (skipped)",
        "test/a.test.ts > case 2 (pending)",
        "test/a.test.ts > case 3 (todo)",
      ],
    },
    {
      why: "a failed test counts once, not its file again",
      files: [file(["passed", "failed"], "failed")],
      ok: false,
      passed: 1,
      problems: ["test/a.test.ts > case 1 (failed)"],
    },
    {
      why: "a file that could not be loaded has no test but has failed",
      files: [file(["passed"]), file([], "failed", "Cannot find module './b.ts'\nat …")],
      ok: false,
      passed: 1,
      problems: ["test/a.test.ts (Cannot find module './b.ts')"],
    },
    {
      why: "an error outside of the tests",
      files: [file(["passed"])],
      ok: false,
      passed: 1,
      problems: ["errors outside of the tests"],
    },
    { why: "no test at all", files: [], ok: true, passed: 0, problems: ["there was no test"] },
  ])("$why", ({ files, ok, passed, problems }) => {
    expect(vitestCounts({ testResults: files }, ok)).toEqual({ passed, failed: problems.length, problems });
  });

  test("that was never written is a failure", () => {
    expect(vitestCounts(undefined, true)).toEqual({
      passed: 0,
      failed: 1,
      problems: ["no report was written"],
    });
  });
});

describe("Playwright's report", () => {
  const spec = (...statuses: string[]) => ({
    title: "signs",
    file: "sign.spec.ts",
    tests: statuses.map((status) => ({ status, projectName: "zh-TW" })),
  });
  test.each([
    {
      why: "suites within suites are counted, once per browser",
      report: {
        suites: [{ specs: [spec("expected")], suites: [{ specs: [spec("expected", "expected")] }] }],
        errors: [],
      },
      ok: true,
      passed: 3,
      problems: [],
    },
    {
      why: "skipped and unexpected have failed; one that passed when tried again has passed",
      report: { suites: [{ specs: [spec("flaky", "skipped", "unexpected")] }], errors: [] },
      ok: false,
      passed: 1,
      problems: ["sign.spec.ts > signs (zh-TW: skipped)", "sign.spec.ts > signs (zh-TW: unexpected)"],
    },
    {
      why: "a server that did not start",
      report: { suites: [], errors: [{ message: "Error: server exited early\nmore" }] },
      ok: false,
      passed: 0,
      problems: ["Error: server exited early"],
    },
  ])("$why", ({ report, ok, passed, problems }) => {
    expect(playwrightCounts(report, ok)).toEqual({ passed, failed: problems.length, problems });
  });
});

describe("programs that tests need", () => {
  const named = (name: string) => tools.filter((tool) => tool.name === name);

  test("are found where they work, and missing where their probe fails", async () => {
    const here = {
      ...tools[0],
      name: "node",
      why: "",
      commands: ["node"],
      places: [],
      apt: [],
      dnf: "",
      mac: "",
    };
    const wanted = [
      { ...here, probe: ["--version"] },
      { ...here, name: "broken", probe: ["-e", "process.exit(1)"] },
      { ...here, name: "absent", commands: ["licheng-no-such-program"] },
    ];
    const { paths, missing } = await findTools(process.cwd(), wanted);
    expect(paths.node).toMatch(/node/);
    expect(missing.map((tool) => tool.name)).toEqual(["broken", "absent"]);
  });

  test("are named with the way to get them on each system", () => {
    const text = advice([...named("chromium"), ...named("mariadbd"), ...named("mariadb-install-db")]);
    expect(text).toContain("chromium (browser tests)");
    expect(text).toContain("sudo apt-get install --no-install-recommends chromium mariadb-server\n");
    expect(text).toContain("sudo dnf install chromium mariadb-server\n");
    expect(text.match(/brew install mariadb/g)).toHaveLength(1);
  });

  test.each([
    {
      why: "the database without its service, where the distribution has it apart",
      known: ["mariadb-server-core", "mariadb-client-core", "mariadb-server"],
      packages: ["mariadb-server-core", "mariadb-client-core"],
      unknown: 0,
    },
    { why: "else the whole", known: ["mariadb-server"], packages: ["mariadb-server"], unknown: 0 },
    { why: "nothing while the lists are empty", known: [], packages: [], unknown: 2 },
  ])("are installed once each: $why", ({ known, packages, unknown }) => {
    const choice = choosePackages([...named("mariadbd"), ...named("mariadb-install-db")], (name) =>
      known.includes(name),
    );
    expect(choice.packages).toEqual(packages);
    expect(choice.unknown).toHaveLength(unknown);
  });
});
