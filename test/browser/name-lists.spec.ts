import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import { maskIdNumber } from "#app/domain/people/masking.ts";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { findUserByLoginName } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import { generateSchool } from "#db/seed/school.ts";
import { withPoppler } from "../reports/pdf-tools.ts";
import { type RereadWorkbook, reread } from "../reports/xlsx-tools.ts";
import { filledSchool } from "./support/filled-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

const school = generateSchool({ seed: 7, students: 120 });
const attending = school.students.filter(({ status }) => isAttending(status));
const classes = school.homerooms.filter(({ key }) => attending.some(({ classKey }) => classKey === key));
/** The homeroom teacher's. */
const own = classes.slice(0, 2);
const path = "/112-1/name-lists";

const office = filledSchool(school);
test.use({
  school: {
    fill: async (scope: Scope) => {
      await office.fill(scope);
      const teacher = await findUserByLoginName(scope, "homeroom");
      if (!teacher) throw new Error("there is no homeroom teacher");
      const assignments = own.map(({ key: classKey }) => ({ duty: "homeroom" as const, classKey }));
      await assignClasses(scope, { term: "112-1", userId: teacher.id, assignments });
    },
  },
});

test("an officer has the columns that were chosen, as Excel with a sheet for every class and as PDF to sign", async ({
  page,
  logIn,
}) => {
  await logIn("officer", path);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("名條");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "name-lists");
  for (const column of ["簽名", "學號"]) await page.getByLabel(column, { exact: true }).uncheck();
  for (const column of ["身分證號", "備註"]) await page.getByLabel(column, { exact: true }).check();
  const { sheets } = await workbook(page);
  expect(sheets.map(({ name }) => name).sort()).toEqual(classes.map(({ name }) => name).sort());
  for (const { name, rows } of sheets) {
    const [titles, ...listed] = rows.map((row) => row.map(([value]) => value));
    expect(titles).toEqual(["座號", "姓名", "身分證號", "備註"]);
    expect(listed).toEqual(
      studentsOf(name).map(({ seat, name, idNumber }) => [seat, name, maskIdNumber(idNumber), null]),
    );
  }

  await page.getByLabel("簽名", { exact: true }).check();
  const { pages, fileName } = await printed(page);
  expect(fileName).toMatch(/\.pdf$/);
  expect(pages).toHaveLength(classes.length);
  for (const { name } of classes) {
    const sheet = pages.find((text) => text.includes(`112-1${name}學生名條`)) ?? "";
    expect(sheet).toContain("座號姓名身分證號簽名備註");
    const missing = studentsOf(name).filter(({ idNumber }) => !sheet.includes(maskIdNumber(idNumber)));
    expect(missing).toEqual([]);
  }
});

test("ID numbers in clear need a reason; without a column the page says so", async ({ page, logIn }) => {
  await logIn("officer", path);
  const [{ key, name } = { key: "", name: "" }] = classes;
  await page.getByLabel("身分證號", { exact: true }).check();
  await page.locator("select[name=class]").selectOption(key);
  // Until the page is awake, the field is asked for by the server alone.
  await expect(async () => {
    await page.getByLabel("遮蔽一部分").check();
    await page.getByLabel("完整顯示").check();
    await expect(page.getByLabel("理由")).toHaveAttribute("required", { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.getByRole("button", { name: "匯出 Excel" }).click();
  await expect(page.locator("[name=reason]:invalid")).toBeFocused();
  await page.getByLabel("理由").fill("辦理平安保險名冊");
  const { sheets } = await workbook(page);
  expect(sheets.map((sheet) => sheet.name)).toEqual([name]);
  const numbers = sheets[0]?.rows.slice(1).map((row) => row[3]?.[0]);
  expect(numbers).toEqual(studentsOf(name).map(({ idNumber }) => idNumber));

  await page.goto(path);
  for (const column of ["座號", "學號", "姓名", "簽名"])
    await page.getByLabel(column, { exact: true }).uncheck();
  await expect(page.locator("[name=columns]:checked")).toHaveCount(0);
  await page.getByRole("button", { name: "匯出 Excel" }).click();
  await expect(page.getByText("請至少選擇一個欄位")).toBeVisible();
});

test("a homeroom teacher has the own classes only, and never an ID number in clear", async ({
  page,
  logIn,
}) => {
  await logIn("homeroom", path);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("名條");
  await expectAccessible(page);
  await takePicture(page, "name-lists-homeroom");
  const offered = await page
    .locator("select[name=class] option")
    .evaluateAll((options) => options.map((option) => option.getAttribute("value")));
  expect(offered.sort()).toEqual(["", ...own.map(({ key }) => key)].sort());
  await expect(page.getByLabel("完整顯示")).toHaveCount(0);
  await page.getByLabel("身分證號", { exact: true }).check();
  const { sheets } = await workbook(page);
  expect(sheets.map(({ name }) => name).sort()).toEqual(own.map(({ name }) => name).sort());
  for (const { name, rows } of sheets)
    expect(rows.slice(1).map((row) => row[3]?.[0])).toEqual(
      studentsOf(name).map(({ idNumber }) => maskIdNumber(idNumber)),
    );
});

/** Who attends the class of this name, by seat. */
function studentsOf(className: string) {
  const key = classes.find(({ name }) => name === className)?.key;
  return attending.filter(({ classKey }) => classKey === key).sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0));
}

async function fetched(page: Page, button: string): Promise<{ fileName: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await download;
  return { fileName: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The Excel of what is chosen on the page, as a program of other hands reads it. */
async function workbook(page: Page): Promise<RereadWorkbook> {
  const { fileName, bytes } = await fetched(page, "匯出 Excel");
  expect(fileName).toMatch(/\.xlsx$/);
  return reread((to) => writeFile(to, bytes));
}

/** The text of each page of the PDF, without the blanks of the layout. */
async function printed(page: Page): Promise<{ fileName: string; pages: string[] }> {
  const { fileName, bytes } = await fetched(page, "列印 PDF");
  const text = withPoppler(bytes, (poppler) => poppler.text());
  const pages = text.split("\f").slice(0, -1);
  return { fileName, pages: pages.map((one) => one.replace(/\s+/g, "")) };
}
