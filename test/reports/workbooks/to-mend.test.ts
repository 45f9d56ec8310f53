import { expect, test } from "vitest";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { toMendWorkbook, writeToMendWorkbook } from "#reports/workbooks/to-mend.ts";
import { result } from "../school-fixture.ts";
import { reread } from "../xlsx-tools.ts";

const facts: WorkbookFacts = {
  language: "zh-TW",
  school: { code: "070406", name: null },
  term: { schoolYear: 112, semester: 1 },
  madeAt: "2023-09-11 01:02:03",
};

test("one sheet per section, each cause in bold with its students under it to be ticked", async () => {
  const { sheets } = await reread((path) => writeToMendWorkbook(result, facts, path));
  expect(sheets.map(({ name }) => name)).toEqual(["教學組", "註冊組", "課程諮詢教師"]);
  const rows = sheets[0]?.rows.map((row) => ({
    tick: row[0]?.[0],
    number: row[1]?.[0],
    difference: row[2]?.[0],
    student: row[13]?.[0],
    name: row[15]?.[0],
    bold: row[1]?.[4],
  }));
  const at = rows?.findIndex(({ difference }) => difference === "科目名稱不同") ?? -1;
  const number = rows?.[at]?.number;
  expect(rows?.slice(at, at + 4)).toEqual([
    { tick: null, number, difference: "科目名稱不同", student: null, name: null, bold: true },
    { tick: "☐", number, difference: null, student: "0112001", name: "陳𠅤堃", bold: false },
    { tick: "☐", number, difference: null, student: "0112002", name: "王𤧟㛢", bold: false },
    { tick: "☐", number, difference: null, student: "0112003", name: "+林喆", bold: false },
  ]);
});

test("a cause of a class has no students and is ticked itself", async () => {
  const { sheets } = await reread((path) => writeToMendWorkbook(result, facts, path));
  const row = sheets[1]?.rows.find((cells) => cells[2]?.[0] === "班級缺少群科班代碼");
  expect(row?.[0]?.[0]).toBe("☐");
  expect(row?.[12]?.[0]).toBe("=機一乙");
  expect(row?.[12]?.[1]).toBe("s");
});

test("a section without anything to mend has an empty sheet", () => {
  const clean = { ...result, causes: [], findings: [], judged: [], counts: {} };
  const sheets = toMendWorkbook(clean, { ...facts, language: "en" }).sheets;
  expect(sheets.map(({ name, rows }) => [name, [...rows].length])).toEqual([
    ["Curriculum section", 0],
    ["Registrar", 0],
    ["Course counselors", 0],
  ]);
});
