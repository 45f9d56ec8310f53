import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

test.setTimeout(120_000);
// One story in several chapters: each goes on where the one before ended.
test.describe.configure({ mode: "serial" });

/** As the page is, in both schemes, on a telephone and on paper; no barrier, no sideways scroll. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await takePicture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
  // A table finds out that it does not fit any more in the frame after.
  await expect(() => expectNoSidewaysScroll(page)).toPass({ timeout: 5_000 });
  await takePicture(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: "print" });
  await takePicture(page, `${name}-print`);
  await page.emulateMedia({ media: "screen" });
}

const numbered = (page: Page, number: number) =>
  page.getByRole("group", { name: `第 ${number} 項`, exact: true });

test("the officer enters a letter: what is wrong stands at its field, orders are added and taken away", async ({
  page,
  logIn,
}) => {
  await logIn("officer", "/112-1/batches");
  await expect(page.getByText("這個學期還沒有提交批次")).toBeVisible();
  await look(page, "batches-empty");
  await page.getByRole("link", { name: "登錄公文" }).click();
  await page.getByRole("button", { name: "儲存公文" }).click();
  await expect(page.locator("[name=number]")).toBeFocused();
  await look(page, "letter-new-faults");
  await page.getByRole("textbox", { name: "發文字號" }).fill("臺教國署高字第1120113411號函");
  await page.getByRole("textbox", { name: "發文日期" }).fill("112/08/23");
  await page.getByRole("textbox", { name: "主旨" }).fill("辦理112學年度第1學期修課紀錄預檢");
  const first = numbered(page, 1);
  await first.getByRole("combobox", { name: "事項" }).selectOption("precheck");
  await first.getByRole("textbox", { name: "開始日期" }).fill("112/09/11");
  await first.getByRole("textbox", { name: "截止日期" }).fill("112/08/10");
  for (const grade of ["一年級", "二年級", "三年級"])
    await first.getByRole("checkbox", { name: grade }).check();
  await first.getByRole("checkbox", { name: "預檢_修課紀錄名冊" }).check();
  await page.getByRole("button", { name: "增加一項" }).click();
  await expect(numbered(page, 2)).toBeVisible();
  await page.getByRole("button", { name: "儲存公文" }).click();
  await expect(first.getByText("截止日期早於開始日期")).toBeVisible();
  await first.getByRole("textbox", { name: "截止日期" }).fill("112/11/10");
  await page.getByRole("button", { name: "移除第 2 項" }).click();
  await expect(numbered(page, 2)).toBeHidden();
  await page.getByRole("button", { name: "儲存公文" }).click();
  await expect(page.getByText("公文已儲存")).toBeVisible();
  await look(page, "letter");
  await page.getByRole("link", { name: "公文與期程" }).first().click();
  await expect(page.getByText("1 件公文")).toBeVisible();
  await look(page, "letters");
});

test("orders are added and taken away without JavaScript too", async ({ browser, baseURL, logIn, page }) => {
  await logIn("officer");
  const state = await page.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state, baseURL });
  const plain = await context.newPage();
  await plain.goto("/112-1/letters/new");
  await plain.getByRole("textbox", { name: "發文字號" }).fill("測試字第1號");
  await plain.getByRole("button", { name: "增加一項" }).click();
  await expect(numbered(plain, 2)).toBeVisible();
  await expect(plain.getByRole("textbox", { name: "發文字號" })).toHaveValue("測試字第1號");
  await plain.getByRole("button", { name: "移除第 1 項" }).click();
  await expect(numbered(plain, 2)).toBeHidden();
  await plain.getByRole("textbox", { name: "發文字號" }).press("Enter");
  await expect(plain.getByText(/^有 \d 個欄位需要修正$/)).toBeVisible();
  await expect(plain.getByRole("textbox", { name: "發文字號" })).toHaveValue("測試字第1號");
  await takePicture(plain, "letter-new-plain");
  await context.close();
});
