import type { Page } from "@playwright/test";

interface Click {
  /** From the click until the row said so, and until it said that the key is revoked; in ms. */
  said: number;
  confirmed: number;
}

/** Revokes keys in their rows, one after the other, and times what the person sees. */
export async function clickRevoke(page: Page, clicks: number): Promise<Click[]> {
  await page.goto("/keys");
  const buttons = page.getByRole("table", { name: "Keys" }).getByRole("button", { name: /^Revoke / });
  await buttons.first().waitFor();
  await page.waitForLoadState("networkidle");
  const timed: Click[] = [];
  for (let click = 0; click < clicks; click += 1) {
    timed.push(
      await buttons.first().evaluate(async (button: HTMLElement) => {
        const row = button.closest("tr");
        if (!row) throw new Error("Revoke is in no row.");
        const began = performance.now();
        button.click();
        let said: number | null = null;
        // No function here may have a name: the loader would wrap it in a helper that the page does not have.
        while (!/Undo/.test(row.innerText)) {
          if (/Revoking…|Revoked/.test(row.innerText)) said ??= performance.now();
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        const confirmed = performance.now();
        said ??= confirmed;
        return { said: said - began, confirmed: confirmed - began };
      }),
    );
    // What was revoked stays in its place, so the next Revoke is that of another row.
  }
  return timed;
}
