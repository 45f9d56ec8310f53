import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../results/browser",
  // A walk that takes 45 s beside another one must not end as a failure where the machine has more to do.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // One walk, with its browser and its server, keeps little more than half of one core busy.
  workers: 2,
  fullyParallel: false,
  reporter: "list",
  use: {
    locale: "zh-TW",
    timezoneId: "Asia/Taipei",
    viewport: { width: 1280, height: 720 },
    // A trace of every test costs a fifth of the time; the page as it was is told without one.
    trace: process.env.TEST_PICTURES ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.TEST_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
