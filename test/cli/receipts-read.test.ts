import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Roster } from "#app/domain/rosters/model.ts";
import { hashList, receiptFiles, statementsOf } from "#db/seed/receipts.ts";
import { writeWorkbookFile } from "#reports/sheet.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { bookOf, idOf } from "#test/support/receipt-books.ts";
import { callLicheng, runLicheng } from "#test/support/run-licheng.ts";
import { zipWith7z } from "#test/support/zip-with-7z.ts";
import { facts } from "../reports/roster-fixture.ts";

const password = "secret-7";
const cover = { school: "070406", schoolYear: "112", semester: "1", code: "21", row: 2, extraRows: 0 };
const scores: Roster = { ...bookOf("scores", 40, 2), cover };
const statements = statementsOf([scores, bookOf("performances", 2, 1)]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licheng-receipts-"));
  await writeWorkbookFile(rosterWorkbook(scores, facts), join(folder, "scores.xlsx"));
  await writeFile(join(folder, "right.zip"), zipWith7z(receiptFiles("070406", statements), password));
  const changed = structuredClone(statements);
  for (const { 學期成績 } of changed["course-records"])
    if (Array.isArray(學期成績)) for (const row of 學期成績) Object.assign(row, { 成績及格: "0" });
  await writeFile(
    join(folder, "changed.zip"),
    zipWith7z(receiptFiles("070406", changed), password, "ZipCrypto"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function read(zip: string, ...more: string[]) {
  vi.stubEnv("RECEIPT_PASSWORD", password);
  const run = await callLicheng(["receipts", "read", zip, "--json", "out.json", ...more], folder);
  const text = await readFile(join(folder, "out.json"), "utf8").catch(() => "null");
  await rm(join(folder, "out.json"), { force: true });
  return { ...run, text, json: JSON.parse(text) };
}

test("a receipt by itself: exit 0, kinds with students and rows, every row accounted for, no ID number in the open", async () => {
  const { exitCode, stderr, json, text } = await read("right.zip");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(json).toEqual({
    kinds: [
      { kind: "修課紀錄", students: 40, rows: 240 },
      { kind: "多元表現", students: 2, rows: 20 },
    ],
    hashes: "ok",
    differences: [],
    conservation: [
      { file: "070406_修課紀錄.json", rows: 240, accepted: 240, rejected: 0, blank: 0 },
      { file: "070406_多元表現.json", rows: 20, accepted: 20, rejected: 0, blank: 0 },
    ],
  });
  expect(text).not.toContain(idOf(0));
});

test("the same as what was submitted: exit 0, both equations, and what was held against nothing is named", async () => {
  const { exitCode, stdout, json } = await read("right.zip", "--submitted", "scores.xlsx");
  expect(exitCode).toBe(0);
  expect(json.conservation).toHaveLength(3);
  expect(stdout).toContain("提交 80 筆＝相同 80＋不同 0＋收訖明細沒有 0");
  expect(stdout).toContain("收訖明細與提交的名冊相同。");
  expect(stdout).toContain("沒有提交的名冊可以核對：競賽參與紀錄 2 筆");
});

test("other values there: exit 1, each with student, sheet, column and both values; on the screen one cause", async () => {
  const { exitCode, stdout, json } = await read("changed.zip", "--submitted", "scores.xlsx");
  expect(exitCode).toBe(1);
  expect(json.differences).toHaveLength(80);
  expect(json.differences[0]).toEqual({
    student: "A10****000",
    kind: "修課紀錄",
    sheet: "學期成績",
    column: "成績及格",
    submitted: "1",
    received: "0",
  });
  expect(stdout).toContain("內容不同　修課紀錄 學期成績 成績及格　80 處，40 位學生");
  expect(stdout).not.toContain(idOf(0));
});

test("a hash that does not match: exit 2, named, and in the JSON", async () => {
  const [first] = receiptFiles("070406", statements);
  if (!first) throw new Error("no file");
  const other = { ...first, bytes: Buffer.concat([first.bytes, Buffer.from(" ")]) };
  await writeFile(join(folder, "hash.zip"), zipWith7z([first, hashList([other])], password));
  const { exitCode, stderr, json } = await read("hash.zip");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("內容與 SHA.txt 的雜湊值不同");
  expect(json).toEqual({
    kinds: [],
    hashes: [{ file: first.name, fault: "differs" }],
    differences: [],
    conservation: [],
  });
});

test("a rejected row: exit 2, named by its place, and the rest is read", async () => {
  const file = {
    name: "修課紀錄.json",
    bytes: Buffer.from(
      JSON.stringify({ 修課紀錄: [{ 身分證號: idOf(1), 出生日期: "0960302", 學期成績: [5] }] }),
    ),
  };
  await writeFile(join(folder, "row.zip"), zipWith7z([file, hashList([file])], password));
  const { exitCode, stderr, json } = await read("row.zip");
  expect(exitCode).toBe(2);
  expect(stderr).toBe("修課紀錄.json\t第 1 位學生 學期成績 第 1 筆\t1\t-\t-\t不是一筆資料\n");
  expect(json.conservation).toEqual([{ file: "修課紀錄.json", rows: 1, accepted: 0, rejected: 1, blank: 0 }]);
});

test.each([
  { why: "a wrong password", args: ["right.zip"], secret: "wrong", says: "密碼不正確" },
  { why: "a file that is not there", args: ["none.zip"], secret: password, says: "none.zip" },
  { why: "a file that is no ZIP", args: ["notes.zip"], secret: password, says: "不是壓縮檔" },
  {
    why: "a book that is none",
    args: ["right.zip", "--submitted", "notes.zip"],
    secret: password,
    says: "notes.zip",
  },
  { why: "no file named", args: [], secret: password, says: "缺少檔案名稱" },
])("$why: exit 2, and it is said; the password is never shown", async ({ args, secret, says }) => {
  await writeFile(join(folder, "notes.zip"), "身分證號,出生日期\nA123456789,0960302\n");
  vi.stubEnv("RECEIPT_PASSWORD", secret);
  const { exitCode, stdout, stderr } = await callLicheng(["receipts", "read", ...args], folder);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
  expect(stdout + stderr).not.toContain(secret);
});

test("in a process of its own, from another folder, it says and gives back the same", async () => {
  const args = ["receipts", "read", "changed.zip", "--submitted", "scores.xlsx"];
  vi.stubEnv("RECEIPT_PASSWORD", password);
  const [apart, here] = [
    await runLicheng(args, folder, { RECEIPT_PASSWORD: password }),
    await callLicheng(args, folder),
  ];
  expect(apart).toEqual(here);
  expect(apart.exitCode).toBe(1);
});

test("without RECEIPT_PASSWORD it is asked for; from a pipe its first line is taken", async () => {
  const { exitCode, said } = await typedInto(`${password}\nand more\n`);
  expect(exitCode).toBe(0);
  expect(said).toContain("沒有提交的名冊可以核對。");
  expect(said).not.toContain(password);
  expect((await typedInto("")).exitCode).toBe(2);
});

/** The command with this typed into it. */
function typedInto(text: string): Promise<{ exitCode: number; said: string }> {
  const { RECEIPT_PASSWORD: _, ...env } = process.env;
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["--import=tsx", "app/cli/licheng.ts", "receipts", "read", join(folder, "right.zip")],
      { cwd: fileURLToPath(new URL("../..", import.meta.url)), env },
      (_error, stdout, stderr) => done({ exitCode: child.exitCode ?? -1, said: stdout + stderr }),
    );
    child.stdin?.end(text);
  });
}
