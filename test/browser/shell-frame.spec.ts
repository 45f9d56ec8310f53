import { expectAccessible, expectNoSidewaysScroll, pressUntil, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

test("the menu shows what the role may see and marks where one is", async ({ page, logIn }) => {
  await logIn("teacher");
  const menu = page.getByRole("navigation", { name: "主選單" });
  await expect(menu.getByRole("link")).toHaveText(["今日", /^成績更正/]);
  await expect(menu.getByRole("link", { name: "今日" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("示範學校：人物皆為虛構")).toBeVisible();
});

test("the office sees the process in its order, without barriers, in light and dark", async ({
  page,
  logIn,
}) => {
  await logIn("officer");
  const menu = page.getByRole("navigation", { name: "主選單" });
  // A link may end in how much waits behind it, which depends on the files of other tests.
  await expect(menu.getByRole("link")).toHaveText([
    /^今日/,
    /^學校與學期/,
    /^公文與期程/,
    /^匯入資料/,
    /^課程計畫/,
    /^比對/,
    /^批次/,
    /^檔案查驗/,
    /^名條/,
    /^學生核對/,
    /^成績更正/,
    /^代碼表/,
  ]);
  await expectAccessible(page);
  await takePicture(page, "today-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await expectAccessible(page);
  await takePicture(page, "today-dark");
});

test("the language changes at once, and stays with the account", async ({ page, logInByForm, context }) => {
  await logInByForm("director");
  await page.getByTitle("語言").click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Today · Licheng");
  await context.clearCookies();
  await logInByForm("director");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
});

test("the theme is the account's: dark from the first paint, whatever the system says", async ({
  page,
  logIn,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await logIn("principal", "/112-1/account");
  await page.getByLabel("深色").check();
  await page.getByRole("button", { name: "儲存" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  const html = await (await page.request.get("/112-1/account")).text();
  expect(html).toMatch(/<html[^>]*data-mantine-color-scheme="dark"/);
  await expectAccessible(page);
  await takePicture(page, "account-dark");
});

test("another term is one choice away, and the page stays the same", async ({ page, logIn }) => {
  await logIn("officer", "/112-1/comparisons");
  await page.getByTitle("切換學期").click();
  await page.getByRole("link", { name: "111 學年度第 2 學期" }).click();
  await expect(page).toHaveURL(/\/111-2\/comparisons$/);
});

test("by keyboard alone: skip to the page, search by a slash, open and close a menu", async ({
  page,
  logIn,
}) => {
  await logIn("officer");
  await page.goto("/112-1");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到主要內容" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  const search = page.getByRole("searchbox", { name: "搜尋" });
  await pressUntil(page, "/", () => expect(search).toBeFocused({ timeout: 300 }));
  await expect(search).toHaveValue("");
  await page.keyboard.press("Tab");
  await expect(page.getByTitle("語言")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "English" })).toBeHidden();
  await expect(page.getByTitle("語言")).toBeFocused();
});

test("a page that is typed into while it wakes up does wake up", async ({ page, logIn }) => {
  await logIn("officer");
  // A key in every free moment, from the first element on: as from somebody who never stops typing.
  await page.addInitScript(() => {
    const type = () => {
      document.body?.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
    };
    new MutationObserver(type).observe(document, { childList: true, subtree: true });
    const channel = new MessageChannel();
    const until = performance.now() + 5000;
    channel.port1.onmessage = () => {
      type();
      if (performance.now() < until) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  await page.goto("/112-1");
  const search = page.getByRole("searchbox", { name: "搜尋" });
  await pressUntil(page, "/", () => expect(search).toBeFocused({ timeout: 300 }));
});

for (const { name, width, height } of [
  // 1280 pixels at 200 % are 640 of CSS.
  { name: "zoom-200", width: 640, height: 360 },
  { name: "phone", width: 390, height: 844 },
]) {
  test(`the frame fits ${name}: nothing scrolls sideways, the menu opens and leads on`, async ({
    page,
    logIn,
  }) => {
    await page.setViewportSize({ width, height });
    await logIn("officer");
    await expectNoSidewaysScroll(page);
    await takePicture(page, `today-${name}`);
    await page.locator(".menu-switch summary").click();
    await expectNoSidewaysScroll(page);
    // The page has links of that name too.
    const entry = page.locator("#menu").getByRole("link", { name: "比對" });
    await entry.click();
    await expect(page).toHaveURL(/\/comparisons$/);
    await expect(entry).toBeHidden();
    await expectAccessible(page);
  });
}

test("on paper there is the page and no menu, black on white", async ({ page, logIn }) => {
  await logIn("officer");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "主選單" })).toBeHidden();
  await expect(page.getByRole("searchbox")).toBeHidden();
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe("rgb(255, 255, 255)");
});

test("a search that finds nothing says where it looked", async ({ page, logIn }) => {
  await logIn("officer");
  const search = page.getByRole("searchbox", { name: "搜尋" });
  await search.fill("王小明");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/112-1\/search\?q=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("「王小明」的搜尋結果");
  await expect(page.getByText("找不到符合的資料")).toBeVisible();
  await expect(search).toHaveValue("王小明");
  await expectAccessible(page);
});
