import type { Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/axe";
import { expect, test } from "@/e2e/fixtures";
import { showOnlyStaging } from "@/e2e/filters";
import { issueKey, openTeam, storeAndOpen, verify } from "@/e2e/main-job";

async function issueAndStore(page: Page, name: string): Promise<string> {
  const secret = await issueKey(page, name);
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  return secret;
}

test("a filtered list is revoked at once, with a reason and a result for each key", async ({
  adminPage: page,
  stack,
}) => {
  await openTeam(page, "Juniper Call Centers");
  const secrets = [await issueAndStore(page, "Sweep north"), await issueAndStore(page, "Sweep south")];
  await page.goto("/keys?q=Sweep");
  const table = page.getByRole("table", { name: "Keys" });
  await table.getByRole("checkbox", { name: "Select all 2 on this page" }).press("Space");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("2 selected");
  await page.getByRole("button", { name: "Revoke 2 keys" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Replaced").click();
  await dialog.getByRole("button", { name: "Revoke 2 keys" }).click();
  await expect(dialog.getByRole("status")).toHaveText("2 revoked");
  await expect(dialog.getByRole("listitem").filter({ hasText: "Sweep north" })).toContainText("Revoked");
  for (const secret of secrets) expect((await verify(stack, secret)).status).toBe(401);
  await dialog.getByRole("button", { name: "Undo 2 revocations" }).click();
  await expect(dialog.getByRole("status")).toHaveText("2 restored");
  for (const secret of secrets) expect((await verify(stack, secret)).status).toBe(200);
});

test("keys that were revoked are restored together, later on too", async ({ adminPage: page, stack }) => {
  await openTeam(page, "Juniper Call Centers");
  const secrets = [await issueAndStore(page, "Recall east"), await issueAndStore(page, "Recall west")];
  await page.goto("/keys?q=Recall");
  await page.getByRole("checkbox", { name: "Select all 2 on this page" }).press("Space");
  await page.getByRole("button", { name: "Revoke 2 keys" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Revoke 2 keys" }).click();
  await expect(dialog.getByRole("status")).toHaveText("2 revoked");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.goto("/keys?q=Recall&status=revoked");
  await page.getByRole("checkbox", { name: "Select all 2 on this page" }).press("Space");
  await expect(page.getByRole("button", { name: "Revoke 0 keys" })).toBeHidden();
  await page.getByRole("button", { name: "Restore 2 keys" }).press("Enter");
  await expect(dialog).toBeVisible();
  await expectNoViolations(page, "restore");
  await dialog.getByRole("button", { name: "Restore 2 keys" }).press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("2 restored");
  await expectNoViolations(page, "restored");
  for (const secret of secrets) expect((await verify(stack, secret)).status).toBe(200);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Selection" })).toBeHidden();
});

test("all keys that match are chosen, on the other pages too", async ({ adminPage: page }) => {
  await page.goto("/keys");
  const shown = await page.getByText(/^\d+ live keys/).innerText();
  const count = Number(/^\d+/.exec(shown)?.[0]);
  await page.getByRole("checkbox", { name: "Select all 25 on this page" }).press("Space");
  const selection = page.getByRole("region", { name: "Selection" });
  await expect(selection).toContainText("25 selected, on this page");
  await selection.getByRole("button", { name: `Select all ${count} that match` }).click();
  await expect(selection).toContainText(`${count} selected, ${count - 25} on other pages`);
  await selection.getByRole("button", { name: "Clear" }).click();
  await expect(selection).toBeHidden();
});

test("a filtered list is downloaded as a table whose cells no spreadsheet runs", async ({
  adminPage: page,
}) => {
  await openTeam(page, "Juniper Call Centers");
  await issueAndStore(page, "=Ledger export");
  await page.goto("/keys?q=Ledger%20export");
  await expect(page.getByRole("link", { name: "=Ledger export" })).toBeVisible();
  const link = page.getByRole("link", { name: "Download these keys as CSV" });
  const address = (await link.getAttribute("href")) ?? "";
  const answer = await page.request.get(address);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="keys-.*\.csv"$/);
  const lines = (await answer.text()).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^id,name,last4,/);
  expect(lines[1]).toContain(",'=Ledger export,");
});

test("keys are found by who has them and what they may do, and each filter can be taken away", async ({
  adminPage: page,
}) => {
  await page.goto("/keys");
  await page.getByRole("button", { name: /filters$/i }).click();
  const dialog = page.getByRole("dialog", { name: "Filters" });
  await dialog.getByText("Read only").click();
  await dialog.getByRole("button", { name: "Show keys" }).click();
  await expect(page).toHaveURL(/permissions=read(&|$)/);
  await page.getByRole("button", { name: "Remove filter: Read only" }).click();
  await expect(page).not.toHaveURL(/permissions/);
});

test("whoever types until one is left has chosen it", async ({ adminPage: page }) => {
  await page.goto("/keys");
  await page.getByRole("button", { name: "Issue key" }).first().click();
  const organization = page.getByRole("dialog").getByRole("combobox", { name: "Organization" });
  await organization.fill("fieldn");
  await expect(page.getByRole("option")).toHaveText([/^Fieldnote Agritech/]);
  await organization.press("Enter");
  await expect(organization).toHaveValue("Fieldnote Agritech");
  await expect(page.getByRole("option")).toHaveCount(0);
  const team = page.getByRole("dialog").getByRole("combobox", { name: "Team" });
  await team.fill("harv");
  await expect(page.getByRole("option")).toHaveText([/^Harvest Crews/]);
  await team.press("Tab");
  await expect(team).toHaveValue("Harvest Crews");
});

test("a name that a live key of the same scope has is said while it is typed", async ({
  adminPage: page,
}) => {
  await page.goto("/keys?status=active");
  const key = page.getByRole("table", { name: "Keys" }).getByRole("link").first();
  const name = await key.innerText();
  await key.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("navigation", { name: "Breadcrumbs" }).locator("a:not([aria-current])").last().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeHidden();
  await page.getByRole("button", { name: "Issue key" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Issue key" });
  const field = dialog.getByRole("textbox", { name: "Name" });
  const said = dialog.getByText(/^A live key of this (team|organization) has this name already: /);
  await field.fill(`${name} of the north`);
  await expect(said).toBeHidden();
  await field.fill(name.toUpperCase());
  await expect(said).toContainText(name);
  await field.fill(`${name} of the north`);
  await expect(said).toBeHidden();
});

test("a small screen has two lines of controls: search, and filters beside order", async ({
  adminPage: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/keys");
  const search = page.getByRole("searchbox", { name: "Search keys" });
  const first = page.getByRole("table", { name: "Keys" }).getByRole("link").first();
  const top = async (of: typeof first) => (await of.boundingBox())?.y ?? 0;
  const filters = page.getByRole("button", { name: "Filters" });
  const order = page.getByRole("button", { name: /^Sorted by Age/ });
  expect(await top(filters)).toBe(await top(order));
  expect((await top(first)) - (await top(search))).toBeLessThan(110);

  await showOnlyStaging(page);
  await expect(page).toHaveURL(/environment=staging(&|$)/);
  await page.getByRole("button", { name: "Remove filter: Staging" }).click();
  await expect(page).not.toHaveURL(/environment/);
});

test("a key that was never used says so in place of a chart, until its first request", async ({
  adminPage: page,
  stack,
}) => {
  await openTeam(page, "Juniper Call Centers");
  const secret = await issueKey(page, "First steps");
  await storeAndOpen(page, "First steps");
  await expect(page.getByText("No requests in these 90 days")).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(200);
  await expect(page.getByRole("img", { name: /1 request accepted/ })).toBeVisible();
});
