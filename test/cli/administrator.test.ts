import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshSqlite } from "../support/databases.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await freshSqlite());
});
afterAll(() => drop());

type Answer = { code: number; said: string };

/** The command line as its user runs it, with what is typed into it. */
function licheng(words: string[], typed = "", settings: Record<string, string> = {}): Promise<Answer> {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    LICHENG_KEY: Buffer.alloc(32, 7).toString("base64"),
    ...settings,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import=tsx", "app/cli/licheng.ts", ...words],
      { cwd: root, env },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr }),
    );
    child.stdin?.end(typed);
  });
}

const create = (...words: string[]) => ["administrator", "create", ...words];
const person = ["--school", "070406", "--login", "admin", "--name", "管理員"];

test("settings that cannot be used are named, and nothing is done", async () => {
  const answer = await licheng(["migrate"], "", { LICHENG_KEY: "short" });
  expect(answer.code).toBe(2);
  expect(answer.said).toContain("LICHENG_KEY");
});

test("a database is brought up to date, and a second time there is nothing to do", async () => {
  expect(await licheng(["migrate"])).toMatchObject({
    code: 0,
    said: expect.stringContaining("0001-schools"),
  });
  expect(await licheng(["migrate"])).toEqual({ code: 0, said: "資料庫已是最新。\n" });
});

test("the first administrator of a new school is made with a password that is shown once", async () => {
  expect((await licheng(create(...person))).code).toBe(2);
  const made = await licheng(create(...person, "--school-name", "測試高中"));
  expect(made.code).toBe(0);
  expect(made.said).toMatch(/登入後須更換）：[\w-]{16}\n/);
  expect(await licheng(create(...person))).toMatchObject({
    code: 2,
    said: expect.stringContaining("已有人使用"),
  });
});

test("a password may be typed in, and has to be a good one", async () => {
  const other = ["--school", "070406", "--login", "other", "--name", "另一位", "--password-stdin"];
  expect((await licheng(create(...other), "short\n")).code).toBe(2);
  const made = await licheng(create(...other), "correct horse battery\n");
  expect(made).toMatchObject({ code: 0, said: expect.not.stringContaining("correct horse") });
});

test("what is missing is named", async () => {
  const answer = await licheng(create("--school", "070406", "--login", "admin"));
  expect(answer).toMatchObject({ code: 2, said: expect.stringContaining("--name") });
});
