import { expectNoViolations } from "@/e2e/axe";
import type { Locator, Page } from "@playwright/test";
import { areFiltersFolded, environmentMenu, filtersButton } from "@/e2e/filters";
import { expect, test } from "@/e2e/fixtures";
import { hearsKeyboard, issueKey, openTeam } from "@/e2e/main-job";

test.use({ expectedErrors: [/404 \(Not Found\).*\/no-such-page/] });

test("axe finds nothing on lists, with their menus and dialogs open", async ({ adminPage: page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/", "/organizations", "/keys", "/organizations?q=no-such-customer"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations(page, path);
  }
  await page.goto("/keys");
  const areFolded = await areFiltersFolded(page);
  if (!areFolded) await expectMenuOpens(environmentMenu(page));
  await filtersButton(page).click();
  await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
  await expectNoViolations(page, "filters");
  if (areFolded) await expectMenuOpens(environmentMenu(page));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("checkbox", { name: /^Select all \d+ on this page/ }).press("Space");
  await page.getByRole("button", { name: /^Revoke \d+ keys/ }).click();
  await expect(page.getByRole("dialog", { name: /^Revoke \d+ keys/ })).toBeVisible();
  await expectNoViolations(page, "bulk revocation");
});

test("names have room and nothing scrolls sideways, however wide the window", async ({ adminPage: page }) => {
  test.setTimeout(180_000);
  await page.goto("/organizations");
  await page.getByRole("button", { name: "Add organization" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("An organization ".repeat(6));
  await page.getByRole("dialog").getByRole("button", { name: "Add organization" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^An organization/ })).toBeVisible();
  const organization = page.url();
  await page.getByRole("button", { name: "Add team" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("A team of many ".repeat(6));
  await page.getByRole("dialog").getByRole("button", { name: "Add team" }).click();
  await page.getByRole("table", { name: "Teams" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /^A team of many/ })).toBeVisible();
  const team = page.url();
  await issueKey(page, "A key with a long name ".repeat(4));
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const [path, table] of [
    [organization, "Teams"],
    [organization, "Keys"],
    [team, "Keys"],
    ["/organizations", "Organizations"],
    ["/keys", "Keys"],
    ["/review", "Keys to review"],
    ["/audit", "Audit events"],
  ] as const) {
    await page.goto(path);
    const name = page.getByRole("table", { name: table }).getByRole("link").first();
    for (const width of [360, 768, 1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(name, `${path} at ${width}`).toBeVisible();
      const room = await name.evaluate((link) => link.closest("td")?.clientWidth);
      expect(room, `${path} at ${width}`).toBeGreaterThan(90);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

/** Opens a menu, holds the page against the rules, and closes it again. */
async function expectMenuOpens(button: Locator) {
  await button.click();
  await expect(button.page().getByRole("menu")).toBeVisible();
  await expectNoViolations(button.page(), "menu");
  await button.page().keyboard.press("Escape");
  await expect(button.page().getByRole("menu")).toBeHidden();
}

test("axe finds nothing in the palette, the help and the review", async ({ adminPage: page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/organizations");
  await expect(page.getByRole("table", { name: "Organizations" })).toBeVisible();
  await hearsKeyboard(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Command palette" })).toBeVisible();
  await page.keyboard.type("copper");
  await expect(page.getByRole("menuitem", { name: /^Copperline Logistics/ })).toBeVisible();
  // Lines found for fewer letters give way to those for all of them: the chosen one is there again a moment later.
  await expect.poll(() => hasItsChosenLine(page)).toBe(true);
  await expectNoViolations(page, "palette");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectNoViolations(page, "keyboard shortcuts");
  for (const path of ["/review", "/review?show=single", "/review?state=decided"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations(page, path);
  }
});

const hasItsChosenLine = (page: Page): Promise<boolean> =>
  page
    .getByRole("dialog", { name: "Command palette" })
    .locator("input")
    .evaluate((input) => {
      const chosen = input.getAttribute("aria-activedescendant");
      return chosen === null || document.querySelector(`#${CSS.escape(chosen)}`) !== null;
    });

test("axe finds nothing on a team and a key, with their dialogs open", async ({ adminPage: page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openTeam(page, "Copperline Logistics");
  await page.getByRole("button", { name: "Issue key" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoViolations(page, "issue dialog");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("table", { name: "Keys" }).getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Rotate" })).toBeVisible();
  await page.getByText("The numbers as a table").click();
  await expectNoViolations(page, "key");
  await page.getByRole("button", { name: "Rotate" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoViolations(page, "rotate dialog");
  await page.keyboard.press("Escape");
  await page.goto("/no-such-page");
  await expectNoViolations(page, "not found");
});

test("axe finds nothing on the pages around signing in", async ({ page, signInAs }) => {
  await page.goto("/sign-in");
  await expectNoViolations(page, "sign-in");
  await page.goto("/signed-out");
  await expectNoViolations(page, "signed out");
  await signInAs(page, "robin");
  await expectNoViolations(page, "access denied");
});
