import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildIsCurrent, sourcesHash } from "#app/cli/setup/build.mjs";
import { isOlder, tooOld } from "#app/cli/setup/node-version.mjs";
import { type LockEntry, packagesDiffer } from "#app/cli/setup/packages.mjs";
import { freePort, portIsFree, readPort } from "#app/cli/setup/port.mjs";
import { runProgram, startProgram, stopProgram } from "#app/cli/setup/run-program.mjs";
import { tryoutKeys } from "#app/cli/setup/tryout-keys.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "licheng-setup-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the Node that is there", () => {
  test.each([
    { version: "20.19.0", minimum: ">=20.19", older: false, why: "the first that will do" },
    { version: "20.18.3", minimum: ">=20.19", older: true, why: "one minor below" },
    { version: "18.20.8", minimum: ">=20.19", older: true, why: "an old major with a higher minor" },
    { version: "22.1.0", minimum: ">=20.19", older: false, why: "a new major with a lower minor" },
    { version: "v9.0.0", minimum: "20", older: true, why: "numbers, not texts, are compared" },
    { version: "24.0.0-nightly", minimum: "20.19.1", older: false, why: "a pre-release of a later major" },
  ])("$version against $minimum: $why", ({ version, minimum, older }) => {
    expect(isOlder(version, minimum)).toBe(older);
  });

  test("is refused by what package.json asks for, naming both", () => {
    const packageJson = new URL("../../package.json", import.meta.url);
    expect(tooOld("18.20.8", packageJson)).toMatch(/>=20\.19.*18\.20\.8/);
    expect(tooOld(process.versions.node, packageJson)).toBe("");
  });

  test.each(["app/cli/tryout.mjs", "test/support/verify.mjs"])(
    "stops %s before it loads anything",
    async (script) => {
      const pretend =
        'Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.8"}})';
      const result = await runProgram(process.execPath, [`--import=data:text/javascript,${pretend}`, script]);
      expect(result.code).toBe(1);
      expect(result.output).toContain("this is Node 18.20.8");
    },
  );
});

describe("installed packages", () => {
  const platform = { os: "linux", cpu: "x64" };
  const lock = {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/b-darwin": { version: "1.0.0", integrity: "sha512-b", optional: true, os: ["darwin"] },
  };
  const a = lock["node_modules/a"];
  test.each<{ installed: Record<string, LockEntry>; differ: string; why: string }>([
    { installed: { "node_modules/a": a }, differ: "", why: "optional ones of other systems may be absent" },
    { installed: {}, differ: "node_modules/a is not installed", why: "one is absent" },
    {
      installed: { "node_modules/a": { ...a, version: "0.9.0" } },
      differ: "node_modules/a is 0.9.0, wanted is 1.0.0",
      why: "another version",
    },
    {
      installed: { "node_modules/a": { ...a, integrity: "sha512-z" } },
      differ: "node_modules/a is 1.0.0, wanted is 1.0.0",
      why: "the same version with other content",
    },
    {
      installed: { "node_modules/a": a, "node_modules/old": { version: "1.0.0" } },
      differ: "node_modules/old is no longer wanted",
      why: "one too many",
    },
    {
      installed: { "node_modules/a": a, "node_modules/b-darwin": lock["node_modules/b-darwin"] },
      differ: "node_modules/b-darwin was installed on another kind of machine",
      why: "a folder carried over from a Mac",
    },
  ])("$why", ({ installed, differ }) => {
    expect(packagesDiffer(lock, installed, platform)).toBe(differ);
  });

  test("npm's names of systems that do not fit are understood", () => {
    const entry = (os: string[]) => ({ "node_modules/a": { ...a, os } });
    expect(packagesDiffer(entry(["!win32"]), entry(["!win32"]), platform)).toBe("");
    expect(packagesDiffer(entry(["!linux"]), entry(["!linux"]), platform)).toContain(
      "another kind of machine",
    );
  });
});

describe("the port", () => {
  test.each([
    { text: undefined, port: 3000 },
    { text: "", port: 3000 },
    { text: "8080", port: 8080 },
    { text: "0", port: undefined },
    { text: "65536", port: undefined },
    { text: "30x0", port: undefined },
    { text: "80.5", port: undefined },
  ])("PORT=$text", ({ text, port }) => {
    expect(readPort(text)).toBe(port);
  });

  test.each(["127.0.0.1", undefined])("in use on %s is not free, and named by the try-out", async (host) => {
    const port = await freePort();
    expect(await portIsFree(port)).toBe(true);
    const server = createServer();
    await new Promise<void>((listening) => server.listen({ port, host }, listening));
    try {
      expect(await portIsFree(port)).toBe(false);
      const tryout = await runProgram(process.execPath, ["app/cli/tryout.mjs"], {
        env: { ...process.env, PORT: String(port) },
        timeout: 20_000,
      });
      expect(tryout.code).toBe(1);
      expect(tryout.output).toContain(`Port ${port} is in use`);
      expect(tryout.output).toContain("PORT=");
    } finally {
      await new Promise((closed) => server.close(closed));
    }
  });
});

describe("the keys of the try-out", () => {
  test("are made once, of 32 random bytes, readable by their owner only", () => {
    const first = tryoutKeys(join(folder, "data"));
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && Buffer.from(first.values.LICHENG_KEY, "base64").length).toBe(32);
    expect(statSync(join(folder, "data/tryout.env")).mode & 0o777).toBe(0o600);
    expect(tryoutKeys(join(folder, "data"))).toEqual(first);
  });

  test.each([
    { file: undefined, why: "the key file is gone" },
    { file: "LICHENG_KEY=\n", why: "the key is empty" },
  ])("are refused when the database is older: $why", ({ file }) => {
    writeFileSync(join(folder, "licheng.sqlite"), "");
    if (file !== undefined) writeFileSync(join(folder, "tryout.env"), file);
    expect(tryoutKeys(folder)).toMatchObject({ ok: false, message: expect.stringContaining("tryout.env") });
  });
});

describe("the build", () => {
  function built() {
    for (const path of ["app", "build/server", "build/client"])
      mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "app/root.tsx"), "1");
    writeFileSync(join(folder, "build/server/index.js"), "built");
    const { mtimeMs } = statSync(join(folder, "build/server/index.js"));
    writeFileSync(join(folder, "build/.sources"), `${sourcesHash(folder)} ${mtimeMs}\n`);
  }

  test("is current as long as its sources are", () => {
    built();
    expect(buildIsCurrent(folder)).toBe(true);
    writeFileSync(join(folder, "app/root.tsx"), "2");
    expect(buildIsCurrent(folder)).toBe(false);
    writeFileSync(join(folder, "app/root.tsx"), "1");
    expect(buildIsCurrent(folder)).toBe(true);
    writeFileSync(join(folder, "app/new.ts"), "");
    expect(buildIsCurrent(folder)).toBe(false);
  });

  test("is not taken for current when it was made by other means or is incomplete", () => {
    built();
    utimesSync(join(folder, "build/server/index.js"), 1, 1);
    expect(buildIsCurrent(folder)).toBe(false);
    built();
    rmSync(join(folder, "build/client"), { recursive: true });
    expect(buildIsCurrent(folder)).toBe(false);
  });
});

describe("a program", () => {
  const node = (script: string) => ["-e", script];

  test("gives its exit code and both its outputs", async () => {
    const result = await runProgram(
      process.execPath,
      node('console.log("out"); console.error("err"); process.exit(3)'),
    );
    expect(result).toMatchObject({ ok: false, code: 3 });
    expect(result.output).toMatch(/out/);
    expect(result.output).toMatch(/err/);
  });

  test("that does not exist is a failure that names it", async () => {
    const result = await runProgram("licheng-no-such-program", []);
    expect(result).toMatchObject({ ok: false, code: null });
    expect(result.output).toContain("licheng-no-such-program");
  });

  test("that runs too long is stopped and says so", async () => {
    const result = await runProgram(process.execPath, node("setInterval(() => {}, 1000)"), { timeout: 300 });
    expect(result.ok).toBe(false);
    expect(result.output).toContain("stopped: it ran longer than");
  });

  test("takes its children with it, even those that ignore a polite signal", async () => {
    const pidFile = join(folder, "pid");
    const child = `process.on("SIGTERM", () => {}); require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const program = startProgram(
      process.execPath,
      node(
        `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" })`,
      ),
    );
    const pid = await waitFor(() => readFileSync(pidFile, "utf8"));
    await stopProgram(program);
    await waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH"));
  });
});

describe("asked to stop", () => {
  test.each([
    { how: "by a signal", victim: "script", reason: "SIGTERM" },
    { how: "by the end of the npm that started it", victim: "shell", reason: "the end of npm" },
  ])("$how, a script hears of it", async ({ victim, reason }) => {
    const stopRequests = new URL("../../app/cli/setup/stop-requests.mjs", import.meta.url);
    const script = join(folder, "script.mjs");
    writeFileSync(
      script,
      `import { writeFileSync } from "node:fs";
      import { onStopRequest } from ${JSON.stringify(stopRequests.href)};
      onStopRequest((reason) => { writeFileSync("reason", reason); process.exit(); });
      setInterval(() => {}, 1000);
      writeFileSync("pid", String(process.pid));`,
    );
    const shell = spawn("sh", ["-c", `"${process.execPath}" script.mjs; true`], {
      cwd: folder,
      env: { ...process.env, npm_lifecycle_event: "verify" },
    });
    const pid = await waitFor(() => readFileSync(join(folder, "pid"), "utf8"));
    if (victim === "shell") shell.kill("SIGKILL");
    else process.kill(Number(pid), "SIGTERM");
    expect(await waitFor(() => readFileSync(join(folder, "reason"), "utf8"))).toBe(reason);
  });
});

/** The first answer of `look` that is not an error or empty, within five seconds. */
async function waitFor<T>(look: () => T): Promise<T> {
  const limit = performance.now() + 5_000;
  for (;;) {
    try {
      const answer = look();
      if (answer !== "") return answer;
    } catch (error) {
      if (performance.now() > limit) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
