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
