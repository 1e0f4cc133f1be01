import { type BrowserContext, expect } from "@playwright/test";

/** Collects what goes wrong in any page of a browser: uncaught errors, and errors written to the console. */
export function watchForErrors(context: BrowserContext): { assertOnly: (expected: RegExp[]) => void } {
  const seen: string[] = [];
  context.on("weberror", (error) => seen.push(`Uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") seen.push(`${message.text()} (${message.location().url})`);
  });
  return {
    assertOnly: (expected) => {
      const unexpected = seen.filter((message) => !expected.some((pattern) => pattern.test(message)));
      expect(unexpected, "errors in the browser that the test did not expect").toEqual([]);
    },
  };
}
