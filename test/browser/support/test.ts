import { test as base, expect, type Page } from "@playwright/test";
import { type AccountName, password } from "./accounts.ts";
import { type Fill, type Site, startSite } from "./site.ts";

type WorkerParts = {
  /** What the school of this file's tests holds besides its people: `test.use({ school: { fill: … } })`. */
  school: { fill: Fill };
  site: Site;
};
type TestParts = {
  /** Errors of the browser's console that a test provokes on purpose, as patterns. */
  expectedErrors: RegExp[];
  /** Logs in and opens the page one wanted. */
  logIn: (account: AccountName, path?: string) => Promise<void>;
};

export { expect };

/** A test in a real browser against its own running console; any error in the page fails it. */
export const test = base.extend<TestParts, WorkerParts>({
  school: [{ fill: async () => {} }, { option: true, scope: "worker" }],
  site: [
    async ({ school }, use) => {
      const site = await startSite(school.fill);
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the parts' names from the pattern
  expectedErrors: async ({}, use) => use([]),
  page: async ({ page, expectedErrors }, use) => {
    const errors = watchErrors(page);
    await use(page);
    const stray = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(stray, "errors in the page").toEqual([]);
  },
  logIn: async ({ page }, use) => {
    await use(async (account, path = "/112-1") => {
      await page.goto(`/log-in?${new URLSearchParams({ to: path })}`);
      await page.locator("[name=loginName]").fill(account);
      await page.locator("[name=password]").fill(password);
      await page.locator("main button[type=submit]").click();
      await page.waitForURL((url) => url.pathname !== "/log-in");
    });
  },
});

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}
