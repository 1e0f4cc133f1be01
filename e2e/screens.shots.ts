import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { hearsKeyboard } from "@/e2e/main-job";

/** Takes the pictures of docs/screens.md; see `npm run screens`. */
const folder = path.join(import.meta.dirname, "../docs/screens");

test("every screen, for the documentation", async ({ adminPage: page, page: stranger }, { project }) => {
  test.setTimeout(300_000);
  const take = async (of: Page, name: string) => {
    // Skeletons are not what a page looks like.
    await expect(of.locator("[aria-busy=true]")).toHaveCount(0);
    await expect(of.getByText("Checking the log")).toHaveCount(0);
    await of.waitForLoadState("networkidle");
    await of.screenshot({ path: path.join(folder, `${name}-${project.name}.png`), animations: "disabled" });
  };
  await stranger.goto("/sign-in");
  await take(stranger, "sign-in");
  for (const [name, address] of [
    ["overview", "/"],
    ["organizations", "/organizations"],
    ["keys", "/keys"],
    ["review", "/review"],
    ["review-one", "/review?show=single"],
    ["audit", "/audit"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await take(page, name);
  }
  await page.goto("/organizations?q=copperline");
  await page.getByRole("link", { name: "Copperline Logistics" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Copperline Logistics" })).toBeVisible();
  await take(page, "organization");
  const team = page.getByRole("table", { name: "Teams" }).getByRole("link").first();
  const name = await team.innerText();
  await team.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await take(page, "team");
  await page.getByRole("table", { name: "Keys" }).getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Rotate" })).toBeVisible();
  await take(page, "key");
  await page.getByRole("button", { name: "Rotate" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await take(page, "rotate");
  await page.keyboard.press("Escape");
  await hearsKeyboard(page);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  // On a touch screen it shows itself once the screen's keyboard has opened, or has not in half a second.
  await expect(palette.locator("..")).toHaveCSS("opacity", "1");
  await page.keyboard.type("copper");
  await expect(page.getByRole("menuitem", { name: /^Copperline Logistics/ })).toBeVisible();
  await take(page, "palette");
});
