import { readFile } from "node:fs/promises";
import { generateSchool } from "#db/seed/school.ts";
import { answerAll, bookBytes, precheckBook, withRows } from "../support/batch-school.ts";
import { filledSchool } from "./support/filled-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

const school = generateSchool({ seed: 7, students: 120 });
const right = precheckBook(school);
/** Forty rows whose credits are a letter. */
const wrong = withRows(right, (cells, index) => (index < 40 ? cells.with(5, "T") : cells));
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const office = filledSchool(school);
test.use({ school: { fill: office.fill } });
test.setTimeout(240_000);
// One story in several chapters: each goes on where the one before ended.
test.describe.configure({ mode: "serial" });

let batch = "";
let exported: Buffer | undefined;

test("a letter is entered once, and a batch is made under it", async ({ page, logIn }) => {
  await logIn("officer", "/112-1/letters");
  await page.getByRole("link", { name: "登錄公文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登錄公文");
  await page.getByLabel("發文字號").fill("臺教國署高字第1120113411號函");
  await page.getByLabel("發文日期").fill("112/08/23");
  await page.getByLabel("主旨").fill("112學年度第1學期預檢");
  await page.getByLabel("事項", { exact: true }).selectOption("precheck");
  await page.getByLabel("開始日期").fill("112/11/11");
  await page.getByLabel("截止日期").fill("112/11/10");
  for (const grade of ["一年級", "二年級", "三年級"]) await page.getByLabel(grade).check();
  await page.getByLabel("預檢_修課紀錄名冊", { exact: true }).check();
  await page.getByRole("button", { name: "儲存公文" }).click();
  await expect(page.getByText("截止日期早於開始日期").first()).toBeVisible();
  await page.getByLabel("開始日期").fill("112/09/11");
  await page.getByRole("button", { name: "儲存公文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1120113411");
  await expectAccessible(page);
  await takePicture(page, "letter");

  await page.goto("/112-1/batches/new");
  await page.getByRole("link", { name: "依此建立" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "建立批次" }).click();
  await expect(page).toHaveURL(/\/112-1\/batches\/\d+$/);
  batch = new URL(page.url()).pathname;
  await expect(page.getByText("臺教國署高字第1120113411號函").first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, "batch-new");
});

test("a book with forty wrong cells is one cause; mended it is taken as the next version", async ({
  page,
  logIn,
}) => {
  await logIn("officer", batch);
  const upload = async (bytes: Buffer, version: string) => {
    await page
      .locator("#books input[type=file]")
      .setInputFiles({ name: "預檢名冊.xlsx", mimeType: xlsx, buffer: bytes });
    await page.locator("#books").getByRole("button", { name: "上傳", exact: true }).click();
    await expect(page.locator("#books").getByText(version)).toBeVisible({ timeout: 60_000 });
  };
  await upload(await bookBytes(wrong, school), "第 1 版");
  await page.locator("#books").getByRole("link", { name: "預檢_修課紀錄名冊" }).first().click();
  const causes = page.getByRole("table", { name: /原因/ }).first();
  await expect(causes.getByRole("row", { name: /不是數字.*修課學分/ })).toContainText("40");
  await expectAccessible(page);
  await takePicture(page, "roster-faulty");
  await page.goto(batch);
  await upload(await bookBytes(right, school), "第 2 版");
  await takePicture(page, "batch-mended");
});

test("officer and director sign, the book is exported, and the file is known again", async ({
  page,
  logIn,
  site,
}) => {
  await answerBehind(site.databaseUrl);
  await logIn("officer", batch);
  await page.getByRole("button", { name: "以承辦人身分簽核" }).click();
  await expect(page.getByText("已簽核。")).toBeVisible();
  await page.context().clearCookies();
  await logIn("director", batch);
  await page.getByRole("button", { name: "以教務主任身分簽核" }).click();
  await expect(page.getByText("已簽核。")).toBeVisible();
  await page.getByRole("button", { name: "匯出", exact: true }).first().click();
  const made = page.getByRole("table", { name: /第 1 次匯出的檔案/ });
  await expect(made).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await takePicture(page, "batch-exported");
  const download = page.waitForEvent("download");
  await made.getByRole("link", { name: /下載/ }).first().click();
  exported = await readFile(await (await download).path());
  expect(exported.equals(await bookBytes(right, school))).toBe(false);
});

test("what was exported is recognised, a changed cell is named, and the submission is recorded", async ({
  page,
  logIn,
}) => {
  if (!exported) throw new Error("nothing was exported");
  await logIn("director", "/112-1/file-check");
  const drop = async (buffer: Buffer) => {
    await page.locator("main input[type=file]").setInputFiles({ name: "查驗.xlsx", mimeType: xlsx, buffer });
    await page.getByRole("button", { name: "查驗", exact: true }).click();
  };
  await drop(exported);
  await expect(page.getByText(/完全相同$/)).toBeVisible();
  const changed = withRows(right, (cells, index) => (index === 3 ? cells.with(5, "9") : cells));
  await drop(await bookBytes(changed, school));
  await expect(page.getByText("更動 1 處、增加 0 處、刪除 0 處")).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, "file-differs");

  await page.goto(batch);
  await page.getByRole("button", { name: "登錄提交" }).click();
  await expect(page.getByText("已登錄提交。")).toBeVisible();
  await page.goto(batch);
  await expect(page.getByRole("table", { name: "各次提交，新的在前" })).toBeVisible();
  await takePicture(page, "batch-submitted");
});

/** Notes for what asks for one, written behind the console's back: that is another test's story. */
async function answerBehind(databaseUrl: string): Promise<void> {
  await office.behind(databaseUrl, (officer) => answerAll(officer, Number(batch.split("/").at(-1))));
}
