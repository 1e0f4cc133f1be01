import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { hearsKeyboard, verify } from "@/e2e/main-job";

const MOST_TABS = 150;

/** Comes to something as somebody without a mouse does: by Tab, from wherever the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, `reached by ${MOST_TABS} tabs`).toBeFocused();
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Opens what the palette finds for a text. */
async function open(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await hearsKeyboard(page);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await expect(palette.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(text);
  await expect(palette.getByRole("menuitem", { name: new RegExp(text) }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  await hearsKeyboard(page);
}

/** Opens the first team of an organization. */
async function openTeam(page: Page, organization: string): Promise<void> {
  await open(page, organization);
  await press(page, page.getByRole("table", { name: "Teams" }).getByRole("link").first());
  await hearsKeyboard(page);
}

/** The secret on show, put away. */
async function takeSecret(page: Page): Promise<string> {
  await expect(page.getByRole("button", { name: "Copy secret" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Reveal" }));
  const secret = await page.getByRole("dialog").locator("code").first().innerText();
  await press(page, page.getByRole("button", { name: "I have stored it" }));
  await expect(page.getByRole("dialog")).toBeHidden();
  return secret;
}

/** Issues a key on the open page and gives its secret. */
async function issue(page: Page, name: string): Promise<string> {
  await press(page, page.getByRole("button", { name: "Issue key" }).first());
  const dialog = page.getByRole("dialog", { name: "Issue key" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  return takeSecret(page);
}

test("by the keyboard alone: a key is issued, rotated, revoked and brought back", async ({
  adminPage: page,
  stack,
}) => {
  test.setTimeout(120_000);
  await openTeam(page, "Fieldnote Agritech");
  const old = await issue(page, "Barn cameras");
  expect((await verify(stack, old)).status).toBe(200);
  await press(page, page.getByRole("table", { name: "Keys" }).getByRole("link", { name: "Barn cameras" }));
  await expect(page.getByRole("heading", { level: 1, name: "Barn cameras" })).toBeVisible();
  await hearsKeyboard(page);
  await expect(page.getByText("1 request in 24 h, 1 in 7 days, from 1 address")).toBeVisible();

  await press(page, page.getByRole("button", { name: "Rotate" }));
  const rotation = page.getByRole("dialog", { name: "Rotate Barn cameras" });
  await tabTo(page, rotation.getByRole("radio", { name: "In 24 hours" }));
  await page.keyboard.press("ArrowLeft");
  await expect(rotation.getByRole("radio", { name: "In 1 hour" })).toBeChecked();
  await press(page, rotation.getByRole("button", { name: "Rotate" }));
  const current = await takeSecret(page);
  const secrets = page.getByRole("region", { name: "Secrets" });
  await expect(
    secrets.getByText(
      /^No request came with the old secret since the rotation. 1 of 1 requests in 24 h did before.$/,
    ),
  ).toBeVisible();
  await press(page, secrets.getByRole("button", { name: "End old secret now" }));
  await press(page, page.getByRole("alertdialog").getByRole("button", { name: "End it now" }));
  await expect(secrets.getByText(/^Ended/)).toBeVisible();
  expect((await verify(stack, old)).status).toBe(401);

  await press(page, page.getByRole("button", { name: "Revoke", exact: true }));
  await expect(page.getByRole("main").getByText(/Refused since/)).toBeVisible();
  expect((await verify(stack, current)).status).toBe(401);
  await press(page, page.getByRole("button", { name: "Undo" }));
  await expect(page.getByRole("main").getByText(/1 request was refused meanwhile/)).toBeVisible();
  expect((await verify(stack, current)).status).toBe(200);
});

test("by the keyboard alone: a list is searched, a row is revoked and brought back, and chosen ones are revoked at once", async ({
  adminPage: page,
  stack,
}) => {
  test.setTimeout(120_000);
  await openTeam(page, "Juniper Call Centers");
  const issued = [await issue(page, "Headset east"), await issue(page, "Headset west")];
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1, name: "Keys" })).toBeVisible();
  await hearsKeyboard(page);
  await tabTo(page, page.getByRole("searchbox", { name: "Search keys" }));
  await page.keyboard.type("Headset");
  const table = page.getByRole("table", { name: "Keys" });
  await expect(table.getByRole("link", { name: /Headset/ })).toHaveCount(2);

  const row = table.getByRole("row").filter({ hasText: "Headset east" });
  await press(page, row.getByRole("button", { name: /^Revoke/ }));
  await expect(table.getByText(/Refused since/)).toBeVisible();
  expect((await verify(stack, issued[0])).status).toBe(401);

  await press(page, table.getByRole("checkbox", { name: "Select Headset west" }), "Space");
  const selection = page.getByRole("region", { name: "Selection" });
  await press(page, selection.getByRole("button", { name: "Revoke 1 key" }));
  const dialog = page.getByRole("dialog");
  await press(page, dialog.getByRole("button", { name: "Revoke 1 key" }));
  await expect(dialog.getByRole("status")).toHaveText("1 revoked");
  expect((await verify(stack, issued[1])).status).toBe(401);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await press(page, row.getByRole("button", { name: /^Undo/ }));
  await expect(table.getByText(/^Restored\./)).toBeVisible();
  expect((await verify(stack, issued[0])).status).toBe(200);
});

test("by the keyboard alone: an organization is suspended and resumed, and the audit log says who did it", async ({
  adminPage: page,
}) => {
  test.setTimeout(120_000);
  const name = "Larkspur Senior Living";
  await open(page, name);
  await press(page, page.getByRole("link", { name: "Stop its keys" }));
  await press(page, page.getByRole("button", { name: "Suspend", exact: true }));
  const question = page.getByRole("alertdialog", { name: `Suspend ${name}?` });
  await press(page, question.getByRole("button", { name: "Suspend" }));
  await expect(page.getByText("All keys of this organization are refused.")).toBeVisible();
  await press(page, page.locator("#stop").getByRole("button", { name: "Resume" }));
  await expect(page.getByText("All keys of this organization are refused.")).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
  await hearsKeyboard(page);
  await press(page, page.getByRole("button", { name: /^What/ }));
  const resumed = page.getByRole("menuitemcheckbox", { name: "Resumed the organization" });
  await expect(page.getByRole("menuitemcheckbox").first()).toHaveAttribute("data-focused", "true");
  await page.keyboard.type("Resumed the o");
  await expect(resumed).toHaveAttribute("data-focused", "true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/action=organization.resumed/);
  const event = page
    .getByRole("table", { name: "Audit events" })
    .getByRole("row", { name: new RegExp(`Dana Reyes resumed ${name}`) });
  await press(page, event.getByRole("button", { name: /^Details of event/ }));
  await expect(page.getByRole("table", { name: "Before and after" })).toBeVisible();
  const download = page.waitForEvent("download");
  await press(page, page.getByRole("link", { name: /as CSV$/ }));
  expect(await readFile(await (await download).path(), "utf8")).toContain("organization.resumed");
});
