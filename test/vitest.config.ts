import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Needs a limit of uploads that others must not have: settings are read once in a process. */
const ownSettings = "test/server/forms.test.ts";
/**
 * All other files share a process and the modules that are loaded in it: half of their time went into loading the same
 * ones for every file. A file that fails only beside others has found something that is left behind.
 */
const others = ["test/browser/**", "node_modules/**", "build/**"];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "own settings", include: [ownSettings] } },
      {
        extends: true,
        test: {
          name: "shared",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...others, ownSettings],
          isolate: false,
        },
      },
    ],
  },
});
