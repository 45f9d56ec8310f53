import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../results/browser",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two cores: one for the browser, one for the server.
  workers: 1,
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
