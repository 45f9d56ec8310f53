import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type ClassReminder, remindersOf } from "#app/domain/grade-checks/reminders.ts";
import { renderCheckReminders } from "#reports/documents/check-reminders.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { checkRemindersWorkbook } from "#reports/workbooks/grade-checks.ts";
import { withPoppler } from "../pdf-tools.ts";
import { facts } from "../roster-fixture.ts";
import { reread } from "../xlsx-tools.ts";

const round = { number: 1, opensOn: "2023-12-11", closesOn: "2023-12-15" };
const reminder = (className: string, missing: number): ClassReminder => ({
  ...{ className, teacher: "林美麗", toCheck: 50 },
  missing: Array.from({ length: missing }, (_, at) => ({
    ...{ seat: at + 1, number: String(1_120_001 + at), name: "陳𠅤堃" },
  })),
});

test("who has not checked, by class; a class in which everybody has is left out", () => {
  const homeroom = (key: string) => ({
    ...{ key, name: key, grade: 1, division: null, programme: null, teacher: null },
  });
  const student = (number: string) => ({
    ...{ number, name: number, classKey: "", seat: Number(number), grade: null, status: null },
  });
  const classes = [
    { homeroom: homeroom("1甲"), students: [student("1"), student("2"), student("3")] },
    { homeroom: homeroom("1乙"), students: [student("4")] },
  ];
  const newest = new Map([
    ["1", { state: "correct" } as const],
    ["2", { state: "withdrawn" } as const],
    ["4", { state: "doubt" } as const],
  ]);
  expect(remindersOf(classes, newest)).toEqual([
    {
      ...{ className: "1甲", teacher: null, toCheck: 3 },
      missing: [
        { seat: 2, number: "2", name: "2" },
        { seat: 3, number: "3", name: "3" },
      ],
    },
  ]);
});

test("a page for every class with its teacher, days and every name; a long list goes on under the same head", async () => {
  const pdf = await renderCheckReminders(
    { round, classes: [reminder("機一甲", 3), reminder("機一乙", 60)] },
    facts,
  );
  const pages = withPoppler(pdf, (poppler) => poppler.text())
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ""));
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain("112學年度第1學期第1梯次未核對名單");
  expect(pages[0]).toContain("機一甲導師林美麗3/50人未核對112/12/11（一）至112/12/15（五）");
  expect(pages[0]).toContain("31120003陳𠅤堃");
  expect(pages[1]).toContain("機一乙導師林美麗60/50人未核對");
  expect(pages[2]).toContain("機一乙導師林美麗");
  expect(pages[2]).toContain("601120060陳𠅤堃");
});

test("a sheet for every class", async () => {
  const bytes = await workbookBytes(
    checkRemindersWorkbook([reminder("機一甲", 2), reminder("機一乙", 1)], facts),
  );
  const { sheets } = await reread((to) => writeFile(to, bytes));
  expect(sheets.map(({ name }) => name)).toEqual(["機一甲", "機一乙"]);
  expect(sheets[0]?.rows.map((row) => row.map(([value]) => value))).toEqual([
    ["座號", "學號", "姓名", "備註"],
    [1, "1120001", "陳𠅤堃", null],
    [2, "1120002", "陳𠅤堃", null],
  ]);
});
