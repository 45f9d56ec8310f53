import type { PlanVersion } from "#app/domain/course-codes/model.ts";
import { runComparison } from "#app/use-cases/run-comparison.ts";
import type { Scope } from "#db/scope.ts";
import { generateSchool } from "#db/seed/school.ts";
import { keepPlan, keepSchool } from "../support/keep-school.ts";
import { expectAccessible, expectNoSidewaysScroll, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

const school = generateSchool({ seed: 20_260_922, students: 160, faults: ["code-missing", "name-differs"] });
const last = school.plans.at(-1);
const [someone] = school.students;
if (!last || !someone) throw new Error("the invented school is empty");

/** The newest plan as it might be amended: one course renamed, one gone. */
const amended: Omit<PlanVersion, "id"> = {
  ...last,
  marks: [],
  sha256: "5".repeat(64),
  deletions: [],
  courses: last.courses
    .slice(1)
    .map((course, index) => (index === 0 ? { ...course, name: "調整後的科目" } : course)),
};

async function fill(scope: Scope): Promise<void> {
  await keepSchool(scope, school);
  await keepPlan(scope, amended, "調整後.csv");
  await runComparison(scope, "112-1");
}

test.use({ school: { fill } });

test("the office follows an amendment from the list of plans to one course", async ({ page, logIn }) => {
  await logIn("officer", "/112-1/course-plans");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("課程計畫");
  await expectAccessible(page);
  await page.getByRole("link", { name: "調整後.csv" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("學年度課程計畫");
  await expect(page.getByRole("link", { name: /^修改/ }).first()).toContainText("1");
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "變動" }).getByRole("link", { name: /^修改/ }).click();
  await expect(page).toHaveURL(/kind=changed/);
  const row = page.getByRole("row", { name: /調整後的科目/ });
  await expect(row).toContainText("→ 調整後的科目");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "匯出目前清單" }).click();
  expect((await download).suggestedFilename()).toMatch(/^000000 .*_112-1_課程計畫變動_\d{7}-\d{4}\.xlsx$/);
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("調整後的科目");
  await expect(page.getByRole("table", { name: "各學期的學分與開課方式" })).toContainText("一上");
  await expect(page.getByRole("table", { name: "課程代碼的組成" })).toContainText("第 4–9 碼");
  await expectAccessible(page);
});

test("courses of a version are filtered and paged in the address, and go back with the browser", async ({
  page,
  logIn,
}) => {
  await logIn("counselor", "/112-1/course-plans/1/courses");
  await page.getByRole("link", { name: /部定必修/ }).click();
  await expect(page).toHaveURL(/category=1/);
  await page.getByRole("link", { name: "下一頁" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByText(/第 51–100 筆/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/第 1–50 筆/)).toBeVisible();
  await page.getByRole("link", { name: /科目名稱/ }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "同名科目" }).click();
  await expect(page.getByText("只看名稱無法決定")).toBeVisible();
  await expectAccessible(page);
});

test("an administrator makes an account, its person chooses a password, and the audit tells of both", async ({
  page,
  logIn,
  browser,
  site,
}) => {
  await logIn("admin", "/112-1/accounts");
  await expectAccessible(page);
  await page.getByRole("link", { name: "新增帳號" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("新增帳號");
  await page.getByLabel("姓名").fill("鄭導師");
  await page.getByRole("textbox", { name: "帳號" }).fill("zheng");
  await page.getByRole("button", { name: "建立帳號" }).click();
  await expect(page.getByText("請至少選一個角色")).toBeVisible();
  await page.getByRole("checkbox", { name: /^導師/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "建立帳號" }).click();
  await expect(page.getByText("已建立 鄭導師 的帳號")).toBeVisible();
  const once = await page.locator("main strong.code").innerText();
  await expectAccessible(page);

  const elsewhere = await browser.newContext({ baseURL: site.url, locale: "zh-TW" });
  const theirs = await elsewhere.newPage();
  await theirs.goto("/log-in?to=/112-1/comparisons");
  await theirs.locator("[name=loginName]").fill("zheng");
  await theirs.locator("[name=password]").fill(once);
  await theirs.locator("main button[type=submit]").click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("變更密碼");
  await elsewhere.close();

  await page.getByRole("link", { name: "開啟這個帳號" }).click();
  await expect(page.getByText(once)).toHaveCount(0);
  await expect(page.getByText("一次性密碼，下次登入須更換")).toBeVisible();
  await page.getByRole("link", { name: "指派班級" }).click();
  await page.getByRole("checkbox", { name: /導師$/ }).first().check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "儲存" }).click();
  await expect(page.getByText("已儲存。")).toBeVisible();
  await page.locator("summary", { hasText: "重設密碼" }).click();
  await page.getByRole("button", { name: "重設密碼" }).click();
  await expect(page.getByText("已重設 鄭導師 的密碼")).toBeVisible();

  await page.getByRole("link", { name: "這個帳號的稽核紀錄" }).click();
  await expect(page.getByRole("row", { name: /重設密碼/ })).toContainText("帳號 鄭導師");
  await expect(page.getByRole("row", { name: /指派班級/ })).toContainText("112-1 負責的班級：（無） → 導師");
  await expect(page.getByRole("textbox", { name: "對象" })).toHaveValue("帳號 鄭導師");
  await expectAccessible(page);
  await takePicture(page, "audit-of-an-account");
});

test("nobody closes the own account, and the page says why", async ({ page, logIn, expectedErrors }) => {
  expectedErrors.push(/status of 409/);
  await logIn("admin", "/112-1/accounts/1/edit");
  await page.getByRole("checkbox", { name: "可以登入" }).uncheck();
  await page.getByRole("button", { name: "儲存" }).click();
  await expect(page.getByText("不能停用自己的帳號")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/112-1/accounts/1");
  await expect(page.getByText("啟用", { exact: true })).toBeVisible();
});

test("the audit is filtered by ROC dates and its chain checked", async ({ page, logIn }) => {
  await logIn("principal", "/112-1/audit");
  await page.getByRole("textbox", { name: "起日" }).fill("112/09/01");
  await page.getByRole("textbox", { name: "迄日" }).fill("昨天");
  await page.getByRole("button", { name: "篩選" }).click();
  await expect(page.getByText("看不懂日期「昨天」")).toBeVisible();
  await page.getByRole("textbox", { name: "迄日" }).fill("1120901");
  await page.getByRole("combobox", { name: "動作" }).selectOption("comparison:run");
  await page.getByRole("button", { name: "篩選" }).click();
  await expect(page.getByRole("row", { name: /完成比對/ })).toContainText("必須更正");
  await page.getByRole("link", { name: "檢查稽核鏈" }).click();
  await page.getByRole("button", { name: "檢查稽核鏈" }).click();
  await expect(page.getByText(/筆紀錄全部完整/)).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, "audit-checked");
});

test("a search leads to a student, whose ID number is shown once and on record", async ({ page, logIn }) => {
  await logIn("officer");
  const search = page.getByRole("searchbox", { name: "搜尋" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 300 });
  }).toPass();
  await search.fill(someone.number);
  await search.press("Enter");
  await page
    .getByRole("row", { name: new RegExp(someone.number) })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(someone.name);
  await expect(page.getByText(someone.idNumber)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByText("顯示完整身分證號", { exact: true }).click();
  await page.getByRole("button", { name: "顯示", exact: true }).click();
  await expect(page.getByText(someone.idNumber)).toBeVisible();
  await page.reload();
  await expect(page.getByText(someone.idNumber)).toHaveCount(0);
  await page.context().clearCookies();
  await logIn("director", `/112-1/audit?subject=student:${someone.number}`);
  await expect(page.getByRole("row", { name: /查看完整身分證號/ })).toContainText("林美麗");
});

test("a search groups what it finds, and each group can be seen whole", async ({ page, logIn }) => {
  await logIn("officer", "/112-1/search?q=數學");
  await expect(page.getByRole("table", { name: /^開課/ })).toBeVisible();
  await expect(page.getByRole("table", { name: /^課程計畫的課程/ })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("navigation", { name: "範圍" })
    .getByRole("link", { name: /課程計畫的課程/ })
    .click();
  await expect(page).toHaveURL(/in=planCourses/);
  await expect(page.getByRole("table", { name: /^開課/ })).toHaveCount(0);
});

test("who may not is told so in words, also by a link that is known", async ({
  page,
  logIn,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 403/);
  await logIn("teacher");
  for (const path of ["/course-plans", "/accounts", "/audit", `/students/${someone.number}`]) {
    await page.goto(`/112-1${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("您沒有權限開啟這一頁");
  }
});

for (const path of ["/course-plans", "/course-plans/4", "/accounts", "/audit", "/search?q=數學"]) {
  test(`on a telephone, in the dark and in English: ${path}`, async ({ page, logIn }) => {
    await logIn(path === "/accounts" || path === "/audit" ? "admin" : "officer", `/112-1${path}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.getByTitle("語言").click();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectNoSidewaysScroll(page);
    expect(await page.locator("main").innerText()).not.toMatch(/undefined|\[object|NaN/);
    await takePicture(page, `phone-dark-en${path.replace(/\W+/g, "-")}`);
    await page.getByTitle("Language").click();
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-TW");
  });
}
