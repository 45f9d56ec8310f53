import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callLicheng, runLicheng } from "#test/support/run-licheng.ts";
import { hasSharedData, sharedPath } from "../fixtures/shared-data.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licheng-rosters-"));
});
afterAll(() => rm(folder, { recursive: true }));

const titles = ["身分證號", "出生日期", "課程代碼", "科目名稱", "開課年級", "修課學分"];
const right = ["A123456789", "0950302", "111070406V2640101010101", "國語文", "1", "3"];

/** A pre-check book as a school's system writes it. */
async function book(name: string, rows: readonly (readonly string[])[], semester = "1"): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const cover = workbook.addWorksheet("封面");
  cover.addRows([
    ["學校代碼", "學年度", "學期", "名冊別"],
    ["070406", "111", semester, "41"],
  ]);
  workbook.addWorksheet("學期成績").addRows([titles, ...rows]);
  const path = join(folder, name);
  await workbook.xlsx.writeFile(path);
  return path;
}

async function check(path: string, ...more: string[]) {
  const out = `${path}.json`;
  const args = ["rosters", "check", path, "--school", "070406", "--term", "111-1", "--json", out, ...more];
  const run = await callLicheng(args, folder);
  return { ...run, json: JSON.parse(await readFile(out, "utf8")) };
}

test("a book in order: exit 0, every row accounted for", async () => {
  const path = await book("right.xlsx", [right]);
  const { exitCode, stderr, json } = await check(path);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(json).toEqual({
    book: "預檢_修課紀錄名冊",
    sheets: [{ sheet: "學期成績", rows: 1 }],
    findings: [],
    conservation: [{ file: path, rows: 1, accepted: 1, rejected: 0, blank: 0 }],
  });
});

test("in a process of its own, from another folder, it says and gives back the same", async () => {
  const path = await book("apart.xlsx", [right.with(5, "T")]);
  const args = ["rosters", "check", path, "--school", "070406", "--term", "111-1"];
  const [apart, here] = [await runLicheng(args, folder), await callLicheng(args, folder)];
  expect(apart).toEqual(here);
  expect(apart.exitCode).toBe(1);
});

test("faults are named with rule, grade, sheet, row, column and value, forty of one origin as one cause: exit 1", async () => {
  const lettered = Array.from({ length: 40 }, (_, index) => right.with(0, idNumber(index)).with(5, "T"));
  const path = await book("wrong.xlsx", [...lettered, right.with(0, "a123456789")], "2");
  const { exitCode, stdout, json } = await check(path);
  expect(exitCode).toBe(1);
  const amounts = json.findings.filter(({ rule }: { rule: string }) => rule === "amount-form");
  expect(amounts).toHaveLength(40);
  expect(amounts[0]).toEqual({
    rule: "amount-form",
    grade: "syntax",
    sheet: "學期成績",
    row: 2,
    column: "修課學分",
    value: "T",
    cause: amounts[0].cause,
  });
  expect(new Set(amounts.map(({ cause }: { cause: number }) => cause)).size).toBe(1);
  expect(json.findings).toContainEqual(
    expect.objectContaining({ rule: "cover-semester", sheet: null, row: 2, value: "2" }),
  );
  expect(json.findings).toContainEqual(
    expect.objectContaining({ rule: "id-number-case", row: 42, column: "身分證號" }),
  );
  expect(stdout).toContain("40 筆");
});

test("the findings as a workbook, with the book's own rows", async () => {
  const path = await book("findings.xlsx", [right, right.with(0, "B123456780").with(5, "T")]);
  const out = join(folder, "findings-out.xlsx");
  const { exitCode, stdout } = await check(path, "--xlsx", out);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(out);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const rows = workbook.getWorksheet("學期成績")?.getSheetValues().slice(2) ?? [];
  expect(JSON.stringify(rows)).toContain("國語文");
  expect(rows).toHaveLength(1);
});

test("an output that cannot be written is named, and the exit code says so: exit 2", async () => {
  const path = await book("unwritable.xlsx", [right]);
  const out = join(folder, "no-such-folder", "out.xlsx");
  const { exitCode, stderr } = await check(path, "--xlsx", out);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(out);
});

test("a text that begins like a formula is a text", async () => {
  const path = await book("formula.xlsx", [right.with(3, "=1+1")]);
  const { json } = await check(path);
  expect(json.conservation[0].accepted).toBe(1);
});

test("a workbook that is no book: exit 2, nothing checked, the equation kept", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("學生").addRows([["學號"], ["1"], ["2"]]);
  const path = join(folder, "other.xlsx");
  await workbook.xlsx.writeFile(path);
  const { exitCode, stderr, json } = await check(path);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(path);
  expect(json).toMatchObject({ book: null, conservation: [{ rows: 2, accepted: 0, rejected: 2, blank: 0 }] });
});

test.each([
  {
    why: "a file that is not there",
    args: ["none.xlsx", "--school", "070406", "--term", "111-1"],
    says: "none.xlsx",
  },
  { why: "no book named", args: ["--school", "070406", "--term", "111-1"], says: "缺少檔案名稱" },
  { why: "two books", args: ["a.xlsx", "b.xlsx", "--school", "070406", "--term", "111-1"], says: "b.xlsx" },
  { why: "no school", args: ["a.xlsx", "--term", "111-1"], says: "--school" },
  { why: "a term that is none", args: ["a.xlsx", "--school", "070406", "--term", "111"], says: "111" },
])("$why: exit 2, and it is said", async ({ args, says }) => {
  const { exitCode, stderr } = await callLicheng(["rosters", "check", ...args], folder);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});

test("a broken file is named with what to do: exit 2", async () => {
  const path = join(folder, "broken.xlsx");
  await writeFile(path, "PK\u0003\u0004 not a workbook");
  const { exitCode, stderr } = await callLicheng(
    ["rosters", "check", path, "--school", "070406", "--term", "111-1"],
    folder,
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain("broken.xlsx");
});

/** ID numbers of women of 臺北市, with the right check digit. */
function idNumber(index: number): string {
  const digits = `2${String(index).padStart(7, "0")}`;
  const weights = [8, 7, 6, 5, 4, 3, 2, 1];
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 1);
  return `A${digits}${(10 - (sum % 10)) % 10}`;
}

if (hasSharedData) {
  describe("on the real course plan of one school", () => {
    test("the plan is read beside the book, and a plan that cannot be read is named", async () => {
      const plan = sharedPath("course-plan/plan-070406-year111.csv");
      const path = await book("with-plan.xlsx", [right]);
      expect((await check(path, "--plan", plan)).exitCode).toBe(0);
      const { exitCode, stderr } = await check(path, "--plan", plan, join(folder, "none.csv"));
      expect(exitCode).toBe(2);
      expect(stderr).toContain("none.csv");
    });
  });
}
