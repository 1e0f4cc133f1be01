import type { Locator, Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";

export const environmentMenu = (page: Page): Locator =>
  page.getByRole("button", { name: /^Environment All/ });

/** The button that opens all filters: the only one on a small screen, one for the rest on a wide one. */
export const filtersButton = (page: Page): Locator => page.getByRole("button", { name: /filters$/i });

/** Whether a list's filters are all behind one button; asked only once the list's controls are drawn. */
export async function areFiltersFolded(page: Page): Promise<boolean> {
  await expect(filtersButton(page)).toBeVisible();
  return !(await environmentMenu(page).isVisible());
}

/** Shows keys for staging only, where a wide and where a small screen asks for that. */
export async function showOnlyStaging(page: Page): Promise<void> {
  const areFolded = await areFiltersFolded(page);
  if (areFolded) await filtersButton(page).click();
  await environmentMenu(page).click();
  await page.getByRole("menuitemcheckbox", { name: "Production" }).click();
  await page.keyboard.press("Escape");
  if (areFolded) await page.getByRole("button", { name: "Show keys" }).click();
}
