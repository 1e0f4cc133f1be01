import type { Locator, Page } from "@playwright/test";

const environmentMenu = (page: Page): Locator => page.getByRole("button", { name: /^Environment All/ });

/** Shows keys for staging only, where a wide and where a small screen asks for that. */
export async function showOnlyStaging(page: Page): Promise<void> {
  const isSmall = !(await environmentMenu(page).isVisible());
  if (isSmall) await page.getByRole("button", { name: "Filters" }).click();
  await environmentMenu(page).click();
  await page.getByRole("menuitemcheckbox", { name: "Production" }).click();
  await page.keyboard.press("Escape");
  if (isSmall) await page.getByRole("button", { name: "Show keys" }).click();
}
