import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";

interface Click {
  /** From the click until the frame in which the row says so, and until the one in which the key is revoked; in ms. */
  said: number;
  confirmed: number;
}

/** A person looks at what came of one click before the next, in ms. */
const LOOK = 500;

/** Revokes keys in their rows by the mouse, one after the other, and times what the person sees. */
export async function clickRevoke(page: Page, clicks: number): Promise<Click[]> {
  await page.goto("/keys");
  const buttons = page.getByRole("table", { name: "Keys" }).getByRole("button", { name: /^Revoke / });
  await buttons.first().waitFor();
  await page.waitForLoadState("networkidle");
  const timed: Click[] = [];
  for (let click = 0; click < clicks; click += 1) {
    const button = buttons.first();
    const seen = await watch(button);
    await button.click();
    timed.push(await seen.evaluate(({ click: times }) => times));
    await pause(LOOK);
    // What was revoked stays in its place, so the next Revoke is that of another row.
  }
  return timed;
}

/** Notes what the row of a button shows from the click on it. */
const watch = (button: Locator) =>
  button.evaluateHandle((element: HTMLElement) => {
    const row = element.closest("tr");
    if (!row) throw new Error("Revoke is in no row.");
    const click = new Promise<Click>((resolve) => {
      let clicked: number | null = null;
      let said: number | null = null;
      row.addEventListener("click", ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true });
      new MutationObserver((_, changes) => {
        requestAnimationFrame(() => {
          if (clicked === null) return;
          const sinceClick = performance.now() - clicked;
          if (row.textContent.includes("Revoking…")) said ??= sinceClick;
          if (!row.textContent.includes("Undo")) return;
          changes.disconnect();
          // An answer that is quicker than a frame leaves nothing between.
          resolve({ said: said ?? sinceClick, confirmed: sinceClick });
        });
      }).observe(row, { subtree: true, childList: true, characterData: true });
    });
    return { click };
  });
