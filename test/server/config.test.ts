import { expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";

const key = Buffer.alloc(32, 1).toString("base64");
const old = Buffer.alloc(32, 2).toString("base64");

test("with a key alone everything else has a value that works", () => {
  expect(readConfig({ LICHENG_KEY: key })).toEqual({
    ok: true,
    config: {
      databaseUrl: "sqlite:data/licheng.sqlite",
      key,
      oldKeys: [],
      port: 3000,
      publicUrl: undefined,
      sessionIdleSeconds: 3600,
      sessionSeconds: 36_000,
      maxUploadBytes: 32 * 1024 * 1024,
      webProcesses: 1,
      fontsFolder: "fonts",
    },
  });
});

test("what is set is taken, and an empty variable is one that was not set", () => {
  const outcome = readConfig({
    LICHENG_KEY: key,
    LICHENG_OLD_KEYS: `${old}, ${key}`,
    DATABASE_URL: "mysql://a:b@c/d",
    PUBLIC_URL: "https://licheng.example.edu.tw/",
    PORT: "",
    MAX_UPLOAD_MB: "8",
  });
  expect(outcome).toMatchObject({
    ok: true,
    config: {
      databaseUrl: "mysql://a:b@c/d",
      oldKeys: [old, key],
      port: 3000,
      maxUploadBytes: 8 * 1024 * 1024,
    },
  });
  expect(outcome.ok && outcome.config.publicUrl?.host).toBe("licheng.example.edu.tw");
});

test.each<[Record<string, string>, string]>([
  [{}, "LICHENG_KEY: is missing"],
  [{ LICHENG_KEY: "short" }, "LICHENG_KEY: is not 32 bytes"],
  [{ LICHENG_KEY: key, LICHENG_OLD_KEYS: "short" }, "LICHENG_OLD_KEYS.0: is not 32 bytes"],
  [{ LICHENG_KEY: key, DATABASE_URL: "postgres://x" }, "DATABASE_URL: begins with mysql:// or sqlite:"],
  [{ LICHENG_KEY: key, PORT: "eighty" }, "PORT: "],
  [{ LICHENG_KEY: key, PORT: "70000" }, "PORT: "],
  [{ LICHENG_KEY: key, PUBLIC_URL: "licheng" }, "PUBLIC_URL: "],
  [{ LICHENG_KEY: key, WEB_PROCESSES: "0" }, "WEB_PROCESSES: "],
  [{ LICHENG_KEY: key, SESSION_HOURS: "0" }, "SESSION_HOURS: "],
])("%j is refused and named", (variables, fault) => {
  const outcome = readConfig(variables);
  expect(outcome.ok).toBe(false);
  expect(outcome.ok ? [] : outcome.faults).toEqual([expect.stringContaining(fault)]);
});

test("all faults are named at once", () => {
  const outcome = readConfig({ PORT: "0", DATABASE_URL: "x" });
  expect(outcome.ok ? [] : outcome.faults).toHaveLength(3);
});
