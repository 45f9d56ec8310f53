import { password } from "./support/accounts.ts";
import { expectAccessible, takePicture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

test("whoever is not logged in is led to the log-in page and back to the page they wanted", async ({
  page,
}) => {
  await page.goto("/112-1/account");
  await expect(page).toHaveURL(/\/log-in\?to=/);
  await expect(page.getByRole("status")).toContainText("請先登入");
  await expectAccessible(page);
  await takePicture(page, "log-in");
  await page.getByLabel("帳號").fill("officer");
  await page.getByLabel("密碼", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登入" }).click();
  await expect(page).toHaveURL(/\/112-1\/account$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("個人設定");
});

test("a wrong password is refused with what to do, and the password is not sent back", async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 401/);
  await page.goto("/log-in");
  await page.getByLabel("帳號").fill("officer");
  await page.getByLabel("密碼", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "登入" }).click();
  const refusal = page.getByRole("alert");
  await expect(refusal).toContainText("帳號或密碼不正確");
  await expect(refusal).toBeFocused();
  await expectAccessible(page);
  await takePicture(page, "log-in-refused");
});

test("empty fields are named before anything is sent", async ({ page }) => {
  await page.goto("/log-in");
  await page.getByRole("button", { name: "登入" }).click();
  await expect(page.getByLabel("帳號")).toBeFocused();
  await expect(page.getByLabel("帳號")).toHaveAccessibleDescription("請填寫");
});

test("logging out ends the session: the page before it cannot be opened again", async ({
  page,
  logInByForm,
}) => {
  await logInByForm("officer");
  await page.getByText("林美麗").first().click();
  await page.getByRole("button", { name: "登出" }).click();
  await expect(page.getByRole("status")).toContainText("已登出");
  await page.goto("/112-1");
  await expect(page).toHaveURL(/\/log-in/);
});

test("an account with the administrator's password chooses its own first", async ({ page, logInByForm }) => {
  await logInByForm("newcomer");
  await expect(page).toHaveURL(/\/account\/password$/);
  await expect(page.getByRole("status").first()).toContainText("請先換成您自己的密碼");
  await page.getByLabel("目前的密碼").fill(password);
  await page.getByLabel("新密碼", { exact: true }).fill("a longer one of my own");
  await page.getByLabel("再輸入一次新密碼").fill("a longer one of my own");
  await page.getByRole("button", { name: "變更密碼" }).click();
  await expect(page.getByText("密碼已變更")).toBeVisible();
  await page.goto("/112-1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("今日");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one logs in, opens the menus and logs out", async ({ page, logInByForm }) => {
    await logInByForm("officer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("今日");
    await page.getByText("林美麗").first().click();
    await page.getByRole("button", { name: "登出" }).click();
    await expect(page.getByRole("status")).toContainText("已登出");
  });
});
