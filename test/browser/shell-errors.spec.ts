import { connect } from "#db/connect.ts";
import { expectAccessible, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

for (const { path, why } of [
  { path: "/112-1/nothing-here", why: "no such page" },
  { path: "/1121", why: "no such term" },
  { path: "/99-1/account", why: "a term that the school does not have" },
]) {
  test(`${path} is answered with 404 (${why}), what to do, and the way back`, async ({
    page,
    logIn,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 404/);
    await logIn("officer");
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("找不到這一頁");
    await expectAccessible(page);
    await page.getByRole("link", { name: "回到今日" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("今日");
  });
}

test("an unknown page inside a term keeps the menu", async ({ page, logIn, expectedErrors }) => {
  expectedErrors.push(/status of 404/);
  await logIn("officer");
  await page.goto("/112-1/nothing-here");
  await expect(page.getByRole("navigation", { name: "主選單" })).toBeVisible();
  await takePicture(page, "not-found");
});

test("a page that the role may not open is refused with 403, whose it is, and what to do", async ({
  page,
  logIn,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 403/);
  await logIn("teacher");
  const answer = await page.goto("/112-1/search?q=1");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您沒有權限開啟這一頁");
  await expect(page.getByText("請系統管理人員")).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, "forbidden");
});

test.describe("when the database fails", () => {
  test("the page says what was kept and a number, the log has the same number, and no detail is told", async ({
    page,
    logIn,
    site,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 500/, /Unexpected Server Error/);
    await logIn("officer");
    const db = connect(site.databaseUrl);
    await db.schema.alterTable("terms").renameTo("terms_gone").execute();
    try {
      const answer = await page.goto("/112-1");
      expect(answer?.status()).toBe(500);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("這個動作沒有完成");
      const number = await page.locator("main .code").innerText();
      expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(site.log()).toContain(number);
      expect(await page.content()).not.toContain("terms");
      await takePicture(page, "failed");
    } finally {
      await db.schema.alterTable("terms_gone").renameTo("terms").execute();
      await db.destroy();
    }
  });

  test("a page that was reached by a link shows the number of that request, inside the frame", async ({
    page,
    logIn,
    site,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 500/, /Unexpected Server Error/);
    await logIn("officer");
    const db = connect(site.databaseUrl);
    await db.schema.alterTable("current_datasets").renameTo("datasets_gone").execute();
    try {
      await page.getByRole("searchbox").fill("王");
      await page.getByRole("searchbox").press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("這個動作沒有完成");
      expect(site.log()).toContain(await page.locator("main .code").innerText());
      await expect(page.getByRole("navigation", { name: "主選單" })).toBeVisible();
    } finally {
      await db.schema.alterTable("datasets_gone").renameTo("current_datasets").execute();
      await db.destroy();
    }
  });
});
