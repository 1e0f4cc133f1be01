import type { Page, Route } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { hearsKeyboard, issueKey, openTeam, verify } from "@/e2e/main-job";

const palette = (page: Page) => page.getByRole("dialog", { name: "Command palette" });
const organizations = (page: Page) =>
  palette(page).getByRole("group", { name: "Organizations" }).getByRole("menuitem");
const pasted = (page: Page) => page.getByRole("region", { name: "Pasted keys" });

async function openPalette(page: Page): Promise<void> {
  await hearsKeyboard(page);
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("textbox")).toBeFocused();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

async function storedKey(page: Page, organization: string, name: string): Promise<string> {
  await openTeam(page, organization);
  const secret = await issueKey(page, name);
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  return secret;
}

test("somebody found this string: whose it is, and it is dead", async ({ adminPage: page, stack }) => {
  const secret = await storedKey(page, "Copperline Logistics", "Dispatch board");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await openPalette(page);
  await paste(page, `12:03 GET /questions\nx-api-key: ${secret}\nuser: somebody@customer.example`);
  await expect(pasted(page).getByRole("link", { name: "Dispatch board" })).toBeVisible();
  await expect(pasted(page).getByRole("link", { name: "Copperline Logistics" })).toBeVisible();
  await expect(pasted(page).getByText("Live", { exact: true })).toBeVisible();
  expect(await palette(page).innerHTML()).not.toContain(secret);

  await pasted(page).getByRole("button", { name: "Revoke as exposed" }).press("Enter");
  await expect(pasted(page).getByText(/Refused since .* revoked as exposed/)).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(401);

  const withKey = sent.filter((request) => request.includes(secret));
  expect(withKey).toHaveLength(1);
  expect(withKey[0]?.split(" ")[0]).not.toContain(secret);
  expect(sent.filter((request) => request.includes("somebody@customer.example"))).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
});

test("a log with a key in it can be pasted anywhere on a page, and a text without one does nothing", async ({
  adminPage: page,
}) => {
  const secret = await storedKey(page, "Fieldnote Agritech", "Weather station");
  await page.goto("/organizations");
  await hearsKeyboard(page);
  await paste(page, "no key in here");
  await paste(page, `x-api-key: ${secret}`);
  await expect(pasted(page).getByRole("link", { name: "Weather station" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
});

test("a key that is pasted into a search is looked up, not searched for", async ({
  adminPage: page,
  stack,
}) => {
  const secret = await storedKey(page, "Solace Home Care", "Roster export");
  await page.goto("/keys");
  await page.getByRole("searchbox", { name: "Search keys" }).focus();
  await paste(page, secret);
  await expect(pasted(page).getByRole("link", { name: "Roster export" })).toBeVisible();
  await pasted(page).getByRole("button", { name: "Revoke Roster export" }).click();
  await expect(pasted(page).getByText(/Refused since/)).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(401);
  await pasted(page).getByRole("button", { name: "Undo" }).click();
  await expect(pasted(page).getByText(/1 request was refused meanwhile/)).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(200);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole("searchbox", { name: "Search keys" })).toHaveValue("");
  expect(page.url()).not.toContain("q=");
});

test("Enter after a key was pasted leaves it where it is", async ({ adminPage: page }) => {
  const secret = await storedKey(page, "Solace Home Care", "Night shift board");
  const address = page.url();
  await openPalette(page);
  await paste(page, secret);
  await expect(pasted(page).getByRole("link", { name: "Night shift board" })).toBeVisible();
  await page.keyboard.press("Enter");
  await pasted(page).getByRole("button", { name: "Revoke as exposed" }).click();
  await expect(pasted(page).getByText(/Refused since .* revoked as exposed/)).toBeVisible();
  expect(page.url()).toBe(address);
});

test("an organization, a team and a key are found by keyboard alone", async ({ adminPage: page }) => {
  await page.goto("/keys");
  await expect(page.getByRole("table", { name: "Keys" })).toBeVisible();
  await openPalette(page);
  await page.keyboard.type("copperl");
  await expect(palette(page).getByRole("menuitem", { name: /^Copperline Logistics/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Copperline Logistics" })).toBeVisible();

  await openPalette(page);
  await page.keyboard.type("Fleet Maint");
  await expect(palette(page).getByRole("menuitem", { name: /^Fleet Maintenance/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Fleet Maintenance" })).toBeVisible();

  const row = page.getByRole("table", { name: "Keys" }).getByRole("row").nth(1);
  const name = await row.getByRole("link").innerText();
  const last4 = (await row.getByText(/^qapi_…/).innerText()).slice(-4);
  await openPalette(page);
  await page.keyboard.type(last4);
  await expect(palette(page).getByRole("menuitem", { name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("Enter opens what is typed, not what was found for fewer letters", async ({ adminPage: page }) => {
  await page.goto("/review");
  await openPalette(page);
  await page.keyboard.type("ine");
  const first = organizations(page).first();
  await expect(first).toBeVisible();
  await expect(first).not.toContainText("Harbor");
  const asked = new Promise<Route>(
    (resolve) => void page.route("**/api/gather/organizations?**", resolve, { times: 1 }),
  );
  await page.keyboard.type(" hosp");
  await page.keyboard.press("Enter");
  await (await asked).continue();
  await expect(page.getByRole("heading", { level: 1, name: "Harbor & Pine Hospitality" })).toBeVisible();
});

test("Enter opens the line that the arrows chose", async ({ adminPage: page }) => {
  await page.goto("/review");
  await openPalette(page);
  await page.keyboard.type("ine");
  const harbor = organizations(page).filter({ hasText: "Harbor & Pine Hospitality" });
  await expect(harbor).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect(harbor).toHaveAttribute("data-focused", "true", { timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Harbor & Pine Hospitality" })).toBeVisible();
});

test("actions are found too, and what a viewer may not do says why", async ({
  adminPage: page,
  viewerPage,
}) => {
  await page.goto("/organizations");
  await expect(page.getByRole("table", { name: "Organizations" })).toBeVisible();
  await openPalette(page);
  await page.keyboard.type("issue");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Issue key" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await openPalette(page);
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await viewerPage.goto("/organizations");
  await expect(viewerPage.getByRole("table", { name: "Organizations" })).toBeVisible();
  await openPalette(viewerPage);
  const issue = palette(viewerPage).getByRole("menuitem", { name: "Issue key" });
  await expect(issue).toBeDisabled();
  await expect(issue).toContainText("Only administrators can issue keys");
});

test("shortcuts go places, are listed, and rest while somebody types", async ({ adminPage: page }) => {
  await page.goto("/organizations");
  await expect(page.getByRole("table", { name: "Organizations" })).toBeVisible();
  await hearsKeyboard(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help).toBeVisible();
  await expect(help.getByText("Rotate, or finish a rotation")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1, name: "Keys" })).toBeVisible();
  const search = page.getByRole("searchbox", { name: "Search keys" });
  await search.focus();
  await page.keyboard.type("go?");
  await expect(search).toHaveValue("go?");
  await expect(page).toHaveURL(/\/keys\?q=go/);
  await expect(help).toBeHidden();
});
