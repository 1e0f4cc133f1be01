import { defineConfig, devices } from "@playwright/test";
import type { StackMode } from "@/e2e/fixtures";
import { browserFlags, findBrowser } from "@/local/browser";

const browser = findBrowser();

export default defineConfig<object, StackMode>({
  testDir: ".",
  outputDir: "../test-results",
  // Each worker starts a stack of its own, so files do not meet each other's data.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: { args: browserFlags, ...(browser !== undefined && { executablePath: browser }) },
  },
  projects: [
    { name: "in-process", testIgnore: "**/*.network.spec.ts", use: { mode: "in-process" } },
    { name: "network", testMatch: "**/*.network.spec.ts", use: { mode: "network" } },
  ],
});
