import { expect, test } from "vitest";
import { nameListWorkbook } from "#reports/workbooks/name-list.ts";
import { schoolList } from "../name-list-fixture.ts";
import { facts } from "../roster-fixture.ts";
import { rereadModel } from "../xlsx-tools.ts";

test("a whole school is one workbook with a sheet for every class, titles and cells as chosen", async () => {
  const { title, sheets } = await rereadModel(nameListWorkbook(schoolList(3, 2), facts));
  expect(title).toBe("112-1 學生名條");
  expect(sheets.map(({ name }) => name)).toEqual(["機1甲", "機2甲", "機3甲"]);
  expect(sheets[1]?.rows.map((row) => row.map(([value]) => value))).toEqual([
    ["座號", "學號", "姓名", "身分證號", "出生日期", "簽名"],
    [1, "0112002", "=林喆", "A123456789", "2007-03-02", null],
    [2, "0112003", "張𡘙", "A123456789", "2007-03-02", null],
  ]);
});

test("students of no class have a sheet that says so", async () => {
  const list = { ...schoolList(1, 1), classes: [{ name: null, rows: [] }] };
  const { sheets } = await rereadModel(nameListWorkbook(list, facts));
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([["未編班", 1]]);
});
