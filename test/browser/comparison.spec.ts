import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { withPoppler } from "../reports/pdf-tools.ts";
import { filledSchool } from "./support/filled-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { faultySchool, mend } from "./support/mended-school.ts";
import { expect, test } from "./support/test.ts";

const office = filledSchool(faultySchool);
test.use({ school: { fill: office.fill } });
test.setTimeout(180_000);
// One story in several chapters: each goes on where the one before ended.
test.describe.configure({ mode: "serial" });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const compare = async (page: Page, button: string) => {
  await page.getByRole("button", { name: button }).click();
  // Whoever waits is led to the result.
  await expect(heading(page, /的比對$/)).toBeVisible({ timeout: 60_000 });
};

/** As the page is; in the full run also in the dark and on a telephone. No barrier, no sideways scroll. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  if (!process.env.TEST_PICTURES) return;
  await takePicture(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await takePicture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await takePicture(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test("the officer sees the duty, compares, goes from causes to one cause, and answers the query", async ({
  page,
  logIn,
}) => {
  await logIn("officer");
  await expect(page.getByRole("heading", { name: /^第 1 次比對已逾期 .* 天：還沒有比對過$/ })).toBeVisible();
  await expect(page.getByText("期限 112/09/27（三）")).toBeVisible();
  await look(page, "today-due");
  await page.getByRole("link", { name: "開始比對" }).click();
  await expect(page.getByText("這個學期還沒有比對過")).toBeVisible();
  await look(page, "comparisons-empty");
  await compare(page, "開始比對");

  await expect(page.getByText("3 個原因")).toBeVisible();
  await expect(page.getByText("還有必須更正的差異，不能簽核")).toBeVisible();
  await expect(page.locator(".recharts-bar-rectangle").first()).toBeVisible();
  await look(page, "run-first");

  const causes = page.getByRole("table", { name: "原因" });
  await expect(causes.getByRole("row")).toHaveCount(4);
  await page.getByRole("link", { name: "必須更正 2" }).click();
  await expect(causes.getByRole("row")).toHaveCount(3);
  await expect(page).toHaveURL(/weight=blocking/);

  await causes.getByRole("link", { name: "學校代碼不同" }).click();
  await expect(heading(page, /：學校代碼不同$/)).toBeVisible();
  await expect(page.getByText("不能以說明代替")).toBeVisible();
  await expect(page.getByRole("heading", { name: "由教學組更正" })).toBeVisible();
  const proposals = page.getByRole("table", { name: /^建議的課程代碼/ });
  await expect(proposals.locator("mark").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "說明", exact: true })).toHaveCount(0);
  await look(page, "cause-blocking");

  await page.goBack();
  await page.getByRole("link", { name: "必須更正 2" }).click();
  await page.getByRole("link", { name: /^待說明 1$/ }).click();
  await causes.getByRole("link", { name: "科目名稱寫法不同" }).click();
  await page.getByLabel("說明內容").fill("學校習慣的寫法，依課程計畫報部");
  await page.getByRole("button", { name: "儲存說明" }).click();
  await expect(page.getByText("已儲存說明。")).toBeVisible();
  await expect(page.getByRole("blockquote")).toContainText("學校習慣的寫法");
  await look(page, "cause-query");
});

test("a bar leads to its rows; the list goes out as it is seen", async ({ page, logIn }) => {
  await logIn("officer", "/112-1/comparisons");
  await page
    .getByRole("link", { name: /^112|^11\d\// })
    .first()
    .click();
  await page.getByText("數字").first().click();
  await page
    .getByRole("table", { name: "各種差異各有多少筆？" })
    .getByRole("link", { name: "沒有課程代碼" })
    .click();
  await expect(heading(page, "差異明細")).toBeVisible();
  await expect(page).toHaveURL(/kind=code-missing/);
  const rows = page.getByRole("table", { name: "差異明細" }).getByRole("row");
  expect(await rows.count()).toBeGreaterThan(2);
  await look(page, "findings");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "匯出目前清單" }).click();
  expect((await download).suggestedFilename()).toMatch(
    /^000000 示範高級中等學校_112-1_比對差異明細_\d{7}-\d{4}\.xlsx$/,
  );
});

test("after mending, the next run says what was resolved, what is new, what stays; the officer signs, late", async ({
  page,
  logIn,
  site,
}) => {
  await office.behind(site.databaseUrl, mend);
  await logIn("officer");
  await expect(page.getByRole("heading", { name: /學校資料有新的匯入$/ })).toBeVisible();
  await look(page, "today-changed");
  await page.getByRole("link", { name: "再比對一次" }).click();
  // The page comes back late: the result is there before it could be waited for.
  await page.route(/\/comparisons\.data/, async (route) => {
    if (route.request().method() === "GET") await page.waitForTimeout(5_000);
    await route.continue();
  });
  await compare(page, "再比對一次");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await expect(page.getByText("已解決 2、新增 1、仍在 1")).toBeVisible();
  await expect(page.getByText("已說明 1 / 2 個原因")).toBeVisible();
  await page.locator("summary", { hasText: "已解決的原因" }).click();
  await expect(page.getByRole("table", { name: /^已解決的原因/ }).getByRole("link")).toHaveText([
    "沒有課程代碼",
    "學校代碼不同",
  ]);
  await expect(page.getByText("期限已過，現在簽核會註明「逾期」。")).toBeVisible();
  await look(page, "run-second");
  await page.getByRole("button", { name: "以承辦人身分簽核" }).click();
  await expect(page.getByText("已簽核，註明逾期。")).toBeVisible();
  await expect(page.getByText("承辦人尚未簽核")).toHaveCount(0);
});

test("the director countersigns and takes the proof away", async ({ page, logIn }) => {
  await logIn("director");
  await expect(page.getByRole("heading", { name: /的比對等待您簽核$/ })).toBeVisible();
  await page.getByRole("link", { name: "前往簽核" }).click();
  await page.getByRole("button", { name: "以教務主任身分簽核" }).click();
  await expect(page.getByText("已簽核，註明逾期。")).toBeVisible();
  const digests = page.locator(".signature .code");
  // The answer is there before the page has been read again.
  await expect(digests).toHaveCount(2);
  const [officer, director] = await digests.allTextContents();
  expect(officer).toMatch(/^[0-9a-f]{16}$/);
  expect(director).toBe(officer);

  await page.getByRole("button", { name: "製作比對證明" }).click();
  const link = page.getByRole("link", { name: "下載" });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await look(page, "run-signed");
  const download = page.waitForEvent("download");
  await link.click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(
    /^000000 示範高級中等學校_112-1_課程代碼比對證明_\d{7}-\d{4}\.pdf$/,
  );
  const bytes = await readFile(await file.path());
  const text = withPoppler(bytes, (poppler) => poppler.text());
  for (const expected of [
    "示範高級中等學校",
    "112 學年度第 1 學期",
    "林美麗",
    "王大明",
    "逾期",
    officer ?? "",
  ])
    expect(text).toContain(expected);
});

test("when all is done Today says so kindly", async ({ page, logIn }) => {
  await logIn("officer");
  await expect(page.getByText("目前沒有到期或等您處理的事")).toBeVisible();
  await expect(page.getByText(/第 1 次比對已於 .* 完成簽核/)).toBeVisible();
  await look(page, "today-done");
});

test("a principal reads and cannot run; a homeroom teacher without class is told so", async ({
  page,
  logIn,
}) => {
  await logIn("principal", "/112-1/comparisons");
  await expect(page.getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("button", { name: /比對/ })).toHaveCount(0);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("button", { name: /簽核/ })).toHaveCount(0);
  await page.context().clearCookies();
  await logIn("homeroom", "/112-1/comparisons");
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByText("這個學期沒有指派給您的班級")).toBeVisible();
  await look(page, "run-no-class");
});
