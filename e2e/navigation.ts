import type { Page } from "@playwright/test";
import { hearsKeyboard } from "@/e2e/main-job";

/** From here on the pages stand beside the content, in px; below, behind a button. */
const BESIDE_FROM = 1_024;

/** Brings the pages of the dashboard, and who is signed in, into sight. */
export async function showNavigation(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? BESIDE_FROM;
  if (width >= BESIDE_FROM) return;
  await hearsKeyboard(page);
  await page.getByRole("button", { name: "Open navigation" }).click();
}
