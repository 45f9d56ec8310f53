import { resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const pictures = resolve(import.meta.dirname, "../../results/pictures");

/** No barrier that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // All in the page itself: the usual way opens a second page for each look and sends all that was found in order there
  // and back. It is for frames of other sites, and the console has no frames.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  const barriers = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  expect(barriers).toEqual([]);
}

/** The page never scrolls sideways; only a table's own frame may. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, "width of the page's content").toBeLessThanOrEqual(window);
}

/** Presses a key until the page, which may not be awake yet, does what the key is for. */
export async function pressUntil(page: Page, key: string, works: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await works();
  }).toPass({ timeout: 10_000 });
}

/** A picture of the whole page for whoever looks at the results; taken when TEST_PICTURES is set, as in the full run. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env.TEST_PICTURES) return;
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
