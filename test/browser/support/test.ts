import { test as base, type Cookie, expect, type Page } from "@playwright/test";
import { type AccountName, password } from "./accounts.ts";
import { type Fill, type Site, startSite } from "./site.ts";

type LogIn = (account: AccountName, path?: string) => Promise<void>;
type WorkerParts = {
  /** What the school of this file's tests holds besides its people: `test.use({ school: { fill: … } })`. */
  school: { fill: Fill };
  site: Site;
  /** The cookies of who has logged in to this site already. */
  tickets: Map<AccountName, Cookie[]>;
};
type TestParts = {
  /** Errors of the browser's console that a test provokes on purpose, as patterns. */
  expectedErrors: RegExp[];
  /** Opens the page one wanted as this account, which logs in once for all tests that share the site. */
  logIn: LogIn;
  /** Logs in as one does, for tests that are about it or that end the session. */
  logInByForm: LogIn;
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
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the parts' names from the pattern
  tickets: [async ({}, use) => use(new Map()), { scope: "worker" }],
  baseURL: async ({ site }, use) => use(site.url),
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the parts' names from the pattern
  expectedErrors: async ({}, use) => use([]),
  page: async ({ page, expectedErrors }, use) => {
    const errors = watchErrors(page);
    await use(page);
    const stray = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(stray, "errors in the page").toEqual([]);
  },
  logIn: async ({ page, context, tickets, logInByForm }, use) => {
    await use(async (account, path = "/112-1") => {
      const kept = tickets.get(account);
      // A session that is still there would be ended by another log-in in the same browser.
      await context.clearCookies();
      if (kept) {
        await context.addCookies(kept);
        await page.goto(path);
        await awake(page);
      } else {
        await logInByForm(account, path);
        tickets.set(account, await context.cookies());
      }
    });
  },
  logInByForm: async ({ page }, use) => {
    await use(async (account, path = "/112-1") => {
      await page.goto(`/log-in?${new URLSearchParams({ to: path })}`);
      await page.locator("[name=loginName]").fill(account);
      await page.locator("[name=password]").fill(password);
      await page.locator("main button[type=submit]").click();
      await page.waitForURL((url) => url.pathname !== "/log-in");
    });
  },
});

/** Until React has taken over what the server sent: what is pressed earlier may be lost. It tells that in its root alone. */
async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const [, root] = Object.entries(document).find(([key]) => key.startsWith("__reactContainer$")) ?? [];
    return root?.stateNode.current.memoizedState.isDehydrated === false;
  });
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}
