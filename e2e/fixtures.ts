import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { watchForErrors } from "@/e2e/page-errors";
import { type SignIns, signIn, startSignIns } from "@/e2e/sign-in";
import { removeDataDir, temporaryDataDir } from "@/local/data-dir";
import type { PersonaId } from "@/local/personas";
import { type Stack, type StackOptions, startStack } from "@/local/stack";

export { expect };

export type StackMode = Pick<StackOptions, "mode">;

type WorkerFixtures = StackMode & {
  /** Everything a person's machine would run, with demo data, for this worker alone. */
  stack: Stack;
  signIns: SignIns;
};

type TestFixtures = {
  /** Messages that this test expects in the browser's console; any other fails it. */
  expectedErrors: RegExp[];
  /** A page of a browser of its own, signed in as this person (once per worker, by the real sign-in). */
  pageAs: (persona: PersonaId) => Promise<Page>;
  /** A page signed in as Dana Reyes. */
  adminPage: Page;
  /** A page signed in as Sam Okafor. */
  viewerPage: Page;
  /**
   * Signs this person in on any page, from the sign-in page on. For tests that sign out: a session they end is then
   * nobody else's.
   */
  signInAs: (page: Page, persona: PersonaId) => Promise<void>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  mode: ["in-process", { option: true, scope: "worker" }],

  stack: [
    async ({ mode }, use) => {
      const dataDir = await temporaryDataDir();
      const stack = await startStack({ dataDir, mode, demoData: true, log: () => undefined });
      await use(stack);
      await stack.stop();
      await removeDataDir(dataDir);
    },
    { scope: "worker", timeout: 180_000 },
  ],

  signIns: [async ({ browser, stack }, use) => use(startSignIns(browser, stack)), { scope: "worker" }],

  baseURL: async ({ stack }, use) => use(stack.url),

  expectedErrors: async ({ stack: _stack }, use) => use([]),

  context: async ({ context, expectedErrors }, use) => {
    const errors = watchForErrors(context);
    await use(context);
    errors.assertOnly(expectedErrors);
  },

  pageAs: async ({ browser, baseURL, signIns, expectedErrors, viewport, colorScheme }, use) => {
    const opened: { context: BrowserContext; assertOnly: (expected: RegExp[]) => void }[] = [];
    await use(async (persona) => {
      const storageState = await signIns.storageState(persona);
      const context = await browser.newContext({
        storageState,
        viewport,
        colorScheme,
        ...(baseURL && { baseURL }),
      });
      opened.push({ context, ...watchForErrors(context) });
      return context.newPage();
    });
    for (const { context, assertOnly } of opened) {
      await context.close();
      assertOnly(expectedErrors);
    }
  },

  adminPage: async ({ pageAs }, use) => use(await pageAs("dana")),

  viewerPage: async ({ pageAs }, use) => use(await pageAs("sam")),

  signInAs: async ({ baseURL }, use) => use((page, persona) => signIn(page, persona, baseURL)),
});
