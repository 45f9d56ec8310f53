import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type SchoolFile, schoolFiles } from "#db/seed/files.ts";
import { generateSchool } from "#db/seed/school.ts";
import { scoreFiles } from "#db/seed/score-files.ts";
import { inventScores } from "#db/seed/scores.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

const school = generateSchool({ seed: 5, students: 120 });
const upload = ({ name, bytes }: SchoolFile) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: bytes,
});

async function choose(page: Page, files: readonly SchoolFile[]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(files.map(upload));
  await page.getByRole("button", { name: "上傳並預覽" }).click();
}

async function confirm(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "預覽：還沒有寫入" })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: /^確認匯入/ }).click();
  await expect(page.getByRole("heading", { name: "已匯入", exact: true })).toBeVisible({ timeout: 30_000 });
}

test("an officer brings in a school's five kinds of files, each from preview to report", async ({
  page,
  logIn,
}) => {
  test.setTimeout(180_000);
  const files = await schoolFiles(school, { format: "xlsx" });
  const [plan] = files.plan;
  if (!plan) throw new Error("The invented school has no plan");
  await logIn("officer", "/112-1/imports");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "imports-empty");

  // All at once: what depends on others waits for them.
  await choose(page, [files.classes, plan, files.students, files.offerings, files.enrolments]);
  await expect(page.getByRole("heading", { name: "待處理的檔案" })).toBeVisible();
  await expect(page.getByText("處理中")).toHaveCount(0, { timeout: 60_000 });
  await takePicture(page, "imports-open");

  for (const name of [
    files.classes.name,
    plan.name,
    files.students.name,
    files.offerings.name,
    files.enrolments.name,
  ]) {
    await page.goto("/112-1/imports");
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { name: "預覽：還沒有寫入" })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `imports-preview-${name.replace(/\W+/g, "-")}`);
    await confirm(page);
    await takePicture(page, `imports-report-${name.replace(/\W+/g, "-")}`);
  }
  await expect(page.locator(".equation")).toContainText(`${school.enrolments.length.toLocaleString("en")}`);
  await page.goto("/112-1/imports");
  await expect(page.getByText("五種資料都已匯入，可以開始比對。")).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, "imports-complete");

  await test.step("the same file again changes nothing", async () => {
    await choose(page, [files.enrolments]);
    await expect(page.getByRole("heading", { name: "內容與現有資料相同，沒有變更" })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText("同樣內容的檔案曾於")).toBeVisible();
  });

  await test.step("scores come in beside them, for books that the console makes", async () => {
    const scores = inventScores(school);
    const grades = scoreFiles(school, scores).get("grades");
    if (!grades) throw new Error("The invented school has no scores");
    await page.goto("/112-1/imports");
    await choose(page, [grades]);
    await confirm(page);
    await page.goto("/112-1/imports");
    const row = page.locator("#book-data").getByRole("row", { name: /^學期成績/ });
    await expect(row).toContainText(scores.grades.length.toLocaleString("en"));
    await expect(page.getByText("五種資料都已匯入，可以開始比對。")).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, "imports-scores");
  });

  await test.step("a file with errors comes back with its reasons, and the rest can be imported", async () => {
    const csv = await schoolFiles(school, { format: "csv", encoding: "cp950" });
    const text = csv.students.bytes;
    const lines = text.toString("latin1").split("\r\n");
    const broken = lines.map((line, index) =>
      index === 3 ? line.replace(/^([^,]*,[^,]*),[^,]*/, "$1,95/13/40") : line,
    );
    await page.goto("/112-1/imports");
    await choose(page, [{ name: "學生更正.csv", bytes: Buffer.from(broken.join("\r\n"), "latin1") }]);
    await expect(page.getByRole("heading", { name: "退回 1 列" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("不是日期，或沒有這一天")).toBeVisible();
    await expectAccessible(page);
    await takePicture(page, "imports-errors");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "下載標示原因的檔案" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("學生更正_退回原因.csv");
    const back = await readFile(await file.path(), "latin1");
    const returned = back.split("\r\n");
    expect(returned[3]?.startsWith(broken[3] ?? "?")).toBe(true);
    expect(returned[4]).toBe(broken[4]);
    await page.getByRole("link", { name: "逐列檢視" }).click();
    await expect(page.getByRole("heading", { name: "退回的列" })).toBeVisible();
    await takePicture(page, "imports-errors-rows");
  });
});

test("a refused file says what it is and what to do, and changes nothing", async ({ page, logIn }) => {
  await logIn("officer", "/111-2/imports");
  await choose(page, [{ name: "班級.xlsx", bytes: Buffer.from("%PDF-1.7 not a workbook") }]);
  await expect(page.getByText("這是 PDF，不是資料表")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("原有的資料沒有任何變動。")).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, "imports-refused");
});

test("columns of other names are mapped once, and an import can be undone", async ({ page, logIn }) => {
  await logIn("officer", "/111-2/imports");
  const text = "所屬年段,班別簡稱,學程碼\r\n1,資訊一甲,111000000V230010\r\n";
  const file = { name: "名單.csv", bytes: Buffer.from(text) };
  await choose(page, [file]);
  await expect(page.getByRole("heading", { name: "這是什麼資料？" })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await takePicture(page, "imports-kind");
  await page.getByRole("radio", { name: /^班級/ }).check();
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "請指定欄位" })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("年級", { exact: true }).selectOption("所屬年段");
  await page.getByLabel("班級名稱").selectOption("班別簡稱");
  await page.getByLabel("群科班代碼").selectOption("學程碼");
  await expectAccessible(page);
  await takePicture(page, "imports-mapping");
  await page.getByRole("button", { name: "套用並預覽" }).click();
  await confirm(page);

  await test.step("the next file with these headers needs no answer", async () => {
    await page.goto("/111-2/imports");
    await choose(page, [{ name: "名單2.csv", bytes: Buffer.from(text.replace("資訊一甲", "資訊一乙")) }]);
    await confirm(page);
  });
  await test.step("the later import is undone", async () => {
    await page.getByText("復原這次匯入", { exact: true }).click();
    await expect(page.getByText("要復原這次匯入嗎？")).toBeVisible();
    await page.getByRole("button", { name: "復原", exact: true }).click();
    await expect(page.getByRole("heading", { name: "已復原" })).toBeVisible();
  });
});
