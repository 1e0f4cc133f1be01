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
  const timed: Click[] = [];
  for (let click = 0; click < clicks; click += 1) {
    const row = await buttons.first().evaluateHandle((button) => button.closest("tr"));
    timed.push(
      await row.evaluate(async (element) => {
        const button = [...(element?.querySelectorAll("button") ?? [])].find((one) =>
          one.textContent.startsWith("Revoke "),
        );
        if (!element || !button) throw new Error("The row has no Revoke.");
        const began = performance.now();
        button.click();
        let said: number | null = null;
        // No function here may have a name: the loader would wrap it in a helper that the page does not have.
        while (!/Undo/.test(element.innerText)) {
          if (/Revoking…|Revoked/.test(element.innerText)) said ??= performance.now();
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
