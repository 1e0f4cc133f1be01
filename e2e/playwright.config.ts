import { defineConfig, devices } from "@playwright/test";
import type { StackMode } from "@/e2e/fixtures";
import { browserFlags, findBrowser } from "@/local/browser";

const browser = findBrowser();
const WIDE = { width: 1440, height: 900 };
const SMALL = { width: 390, height: 844 };
const ofNetwork = "**/*.network.spec.ts";

/** Some tests in both themes, on a wide and on a small screen; `ofSmall`: what else that one is. */
const inEveryLook = (tests: { testMatch: string } | { testIgnore: string }, ofSmall: object = {}) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [WIDE, SMALL].map((viewport) =>
      Object.assign(
        {
          name: `${colorScheme}-${viewport.width}`,
          use: {
            mode: "in-process" as const,
            colorScheme,
            viewport,
            ...(viewport === SMALL && ofSmall),
          },
        },
        tests,
      ),
    ),
  );

// `npm test` takes each journey once; `npm run e2e:all` takes all in both themes, on a wide and on a small screen;
// `npm run screens` takes the pictures of the documentation.
const once = [
  { name: "in-process", testIgnore: ofNetwork, use: { mode: "in-process" as const } },
  { name: "network", testMatch: ofNetwork, use: { mode: "network" as const } },
];
const projects = {
  once,
  all: inEveryLook({ testIgnore: ofNetwork }),
  screens: inEveryLook({ testMatch: "**/*.shots.ts" }, { hasTouch: true, isMobile: true }),
};
const asked = process.env["E2E_RUN"];

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
    viewport: WIDE,
    screenshot: "only-on-failure",
    launchOptions: { args: browserFlags, ...(browser !== undefined && { executablePath: browser }) },
  },
  projects: projects[asked === "all" || asked === "screens" ? asked : "once"],
});
