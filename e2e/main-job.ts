import { expect, type Page } from "@playwright/test";
import type { Stack } from "@/local/stack";

/** What the gateway of the Gather API would be told of this key. */
export const verify = (stack: Stack, apiKey?: string): Promise<Response> =>
  fetch(`${stack.url}/qsi/gather/verify`, { headers: apiKey === undefined ? {} : { "x-api-key": apiKey } });

/** Waits until a page hears the keyboard, which comes after it is drawn: it announces its shortcuts only then. */
export async function hearsKeyboard(page: Page): Promise<void> {
  await expect(page.locator("[aria-keyshortcuts]")).toBeAttached();
  await page.waitForLoadState("networkidle");
}

/** Finds an organization by what is typed, and opens the first of its teams. */
export async function openTeam(page: Page, organization: string): Promise<string> {
  await page.goto("/organizations");
  await page
    .getByRole("searchbox", { name: "Search organizations" })
    .fill(organization.slice(0, 8).toLowerCase());
  await expect(page.getByRole("table", { name: "Organizations" }).getByRole("link")).toHaveCount(1);
  await page.getByRole("link", { name: organization }).click();
  await expect(page.getByRole("heading", { level: 1, name: organization })).toBeVisible();
  const team = page.getByRole("table", { name: "Teams" }).getByRole("link").first();
  const name = await team.innerText();
  await team.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return name;
}

/** Issues a key on the page of a team or organization, and leaves its secret on show. */
export async function issueKey(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Issue key" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Issue key" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByText("Cannot change anything").click();
  await dialog.getByText("Production", { exact: true }).click();
  await dialog.getByRole("button", { name: "Issue key" }).click();
  return revealedSecret(page);
}

/** The secret that the open dialog shows, after Reveal; the focus is on Copy when it opens. */
export async function revealedSecret(page: Page): Promise<string> {
  const copy = page.getByRole("button", { name: "Copy secret" });
  await expect(copy).toBeFocused();
  await page.getByRole("button", { name: "Reveal" }).click();
  const secret = await page.getByRole("dialog").locator("code").first().innerText();
  expect(secret).toMatch(/^qapi_[0-9a-z]{50}$/);
  return secret;
}

/** Says that the secret is stored, and opens the key's own page. */
export async function storeAndOpen(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("table", { name: "Keys" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The main job, end to end: find a team, issue a key, see it used, rotate it, revoke it. */
export async function mainJob(page: Page, stack: Stack): Promise<string[]> {
  const name = "Nightly ATS sync";
  await openTeam(page, "Fieldnote Agritech");
  const first = await issueKey(page, name);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy secret" }).click();
  await expect(page.getByRole("button", { name: "Copied secret" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  await storeAndOpen(page, name);
  await expect(page.getByText("Never used")).toBeVisible();

  const used = await verify(stack, first);
  expect(used.status).toBe(200);
  expect(await used.json()).toMatchObject({ data: { permissions: ["read"], environment: "production" } });
  await expect(page.getByText("Never used")).toBeHidden({ timeout: 5_000 });

  await page.getByRole("button", { name: "Rotate" }).click();
  await page.getByRole("dialog").getByText("In 1 hour", { exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Rotate/ })
    .click();
  const second = await revealedSecret(page);
  await page.getByRole("button", { name: "I have stored it" }).click();
  expect((await verify(stack, first)).status).toBe(200);
  expect((await verify(stack, second)).status).toBe(200);

  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(page.getByRole("main").getByText(/Refused since/)).toBeVisible();
  for (const apiKey of [first, second]) {
    const refused = await verify(stack, apiKey);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      error: { code: "UNAUTHORIZED", message: "Invalid API key" },
    });
  }
  await expect(page.getByRole("main").getByText("Revoked by Dana Reyes")).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main").getByText(/2 requests were refused meanwhile/)).toBeVisible();
  expect((await verify(stack, second)).status).toBe(200);
  return [first, second];
}
