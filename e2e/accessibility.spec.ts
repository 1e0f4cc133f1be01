import { expectNoViolations } from "@/e2e/axe";
import { expect, test } from "@/e2e/fixtures";
import { hearsKeyboard, openTeam } from "@/e2e/main-job";

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
  await page.getByRole("button", { name: /^Environment All/ }).click();
  await expectNoViolations(page, "filter menu");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More filters" }).click();
  await expect(page.getByRole("dialog", { name: "More filters" })).toBeVisible();
  await expectNoViolations(page, "filters");
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: "Select all rows in sight" }).press("Space");
  await page.getByRole("button", { name: /^Revoke \d+ keys/ }).click();
  await expect(page.getByRole("dialog", { name: /^Revoke \d+ keys/ })).toBeVisible();
  await expectNoViolations(page, "bulk revocation");
});

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
