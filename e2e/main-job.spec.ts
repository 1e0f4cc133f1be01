import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import type { Route } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { showOnlyStaging } from "@/e2e/filters";
import { issueKey, mainJob, openTeam, storeAndOpen, verify } from "@/e2e/main-job";

test("a key is issued, used, rotated and revoked, and its secrets are nowhere", async ({
  adminPage,
  stack,
}) => {
  test.setTimeout(120_000);
  const secrets = await mainJob(adminPage, stack);

  const database = new Client({ connectionString: stack.databaseUrl });
  await database.connect();
  await database.query("checkpoint");
  await database.end();
  const printed = await stack.output();
  const found: string[] = [];
  const look = (where: string, bytes: Buffer | string) => {
    for (const secret of secrets) if (bytes.includes(secret)) found.push(`${secret.slice(-4)} in ${where}`);
  };
  look("what the processes printed", printed);
  for (const folder of [stack.databaseFolder, ".next"]) {
    for (const file of await filesBelow(folder)) look(file, await readFile(file).catch(emptyWhereGone));
  }
  expect(printed).toContain("answered");
  expect(found).toEqual([]);
});

test("reload, Back and a second tab never show the secret again", async ({ adminPage: page }) => {
  await openTeam(page, "Solace Home Care");
  const secret = await issueKey(page, "Warehouse import");
  const stored = page.getByRole("button", { name: "I have stored it" });
  await page.keyboard.press("Escape");
  await expect(stored).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(stored).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Store the secret first. It cannot be shown again.")).toBeVisible();
  await storeAndOpen(page, "Warehouse import");

  const expectNowhere = async () => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.content()).not.toContain(secret);
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    expect(kept).not.toContain(secret);
  };
  await expectNowhere();
  await page.reload();
  await expectNowhere();
  await page.goBack();
  await expectNowhere();
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await expect(tab.getByRole("link", { name: "Warehouse import" }).first()).toBeVisible();
  expect(await tab.content()).not.toContain(secret);
});

test("one click in the row revokes, and Undo brings the key back", async ({ adminPage: page, stack }) => {
  await openTeam(page, "Juniper Call Centers");
  const secret = await issueKey(page, "Callback worker");
  await page.getByRole("button", { name: "I have stored it" }).click();
  const row = page.getByRole("row", { name: /Callback worker/ });
  const width = async () => Math.round((await row.getByRole("cell").nth(1).boundingBox())?.width ?? 0);
  const before = await width();
  await page.getByRole("button", { name: "Revoke Callback worker" }).click();
  await expect(row.getByText("Revoked", { exact: true })).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(401);
  await row.getByRole("button", { name: "Undo the revocation of Callback worker" }).click();
  await expect(row.getByRole("button", { name: "Revoke Callback worker" })).toBeVisible();
  await expect(page.getByText("Restored. 1 request was refused meanwhile.")).toBeVisible();
  expect(await width()).toBe(before);
  expect((await verify(stack, secret)).status).toBe(200);
});

test("a double click on Revoke revokes, and does not bring the key back", async ({
  adminPage: page,
  stack,
}) => {
  await openTeam(page, "Juniper Call Centers");
  const secret = await issueKey(page, "Night worker");
  await page.getByRole("button", { name: "I have stored it" }).click();
  const changes: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") changes.push(request.url());
  });
  await page.getByRole("button", { name: "Revoke Night worker" }).dblclick({ delay: 300 });
  const row = page.getByRole("row", { name: /Night worker/ });
  await expect(row.getByRole("button", { name: "Undo the revocation of Night worker" })).toBeVisible();
  expect(changes).toHaveLength(1);
  expect((await verify(stack, secret)).status).toBe(401);
});

test("a moment is told exactly to whoever points at it or comes to it by keyboard, and is copied", async ({
  adminPage: page,
}) => {
  await openTeam(page, "Juniper Call Centers");
  const added = page.getByText(/^Added/).getByRole("button");
  const exact = page.getByRole("tooltip");
  await added.hover();
  await expect(exact).toHaveText(/UTC.*Local.*Click to copy/);
  await page.keyboard.press("Escape");
  await expect(exact).toBeHidden();
  await page.mouse.move(0, 0);
  await added.focus();
  await expect(exact).toBeVisible();
  await expect(added).toHaveAccessibleDescription(/UTC/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Enter");
  await expect(exact).toHaveText(/Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  await page.keyboard.press("Tab");
  await expect(exact.filter({ hasText: "UTC" })).toBeHidden();
});

test("Undo is not shown as done before it is, though the list is still being read", async ({
  adminPage: page,
}) => {
  await openTeam(page, "Juniper Call Centers");
  await issueKey(page, "Overflow worker");
  await page.getByRole("button", { name: "I have stored it" }).click();
  const list = new Promise<Route>((resolve) => void page.route("**/api/gather/credentials?**", resolve));
  await page.getByRole("button", { name: "Revoke Overflow worker" }).click();
  const row = page.getByRole("row", { name: /Overflow worker/ });
  const undo = row.getByRole("button", { name: "Undo the revocation of Overflow worker" });
  await expect(undo).toBeVisible();
  await list;
  const restoration = new Promise<Route>(
    (resolve) =>
      void page.route(
        () => true,
        (route) => (route.request().method() === "POST" ? resolve(route) : route.fallback()),
      ),
  );
  await undo.click();
  const asked = await restoration;
  await expect(row.getByText("Restoring…")).toBeVisible();
  await expect(row.getByRole("button", { name: "Revoke Overflow worker" })).toBeHidden();
  await page.unroute("**/api/gather/credentials?**");
  await asked.continue();
  await expect(row.getByRole("button", { name: "Revoke Overflow worker" })).toBeVisible();
});

test("a key is renamed, and what is wrong is said at its field", async ({ adminPage: page }) => {
  await openTeam(page, "Harbor & Pine Hospitality");
  await issueKey(page, "Front desk");
  await storeAndOpen(page, "Front desk");
  await page.getByRole("button", { name: "Rename" }).click();
  const name = page.getByRole("dialog").getByRole("textbox", { name: "Name" });
  await name.fill("has qapi_ in it");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Rename|Save/ })
    .click();
  await expect(name).toHaveAccessibleDescription(/Must not contain an API key/);
  await name.fill("x".repeat(104));
  await expect(name).toHaveAccessibleDescription("At most 100 characters; these are 104");
  await name.fill("Front desk kiosk");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Rename|Save/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Front desk kiosk" })).toBeVisible();
});

test("the list of keys is searched and filtered, and its address shows a colleague the same", async ({
  adminPage: page,
  pageAs,
}) => {
  await page.goto("/keys");
  await page.getByRole("searchbox", { name: "Search keys" }).fill("sandbox");
  await expect(page).toHaveURL(/q=sandbox/);
  await showOnlyStaging(page);
  await expect(page).toHaveURL(/environment=staging/);
  const names = async (list: typeof page) =>
    list.getByRole("table", { name: "Keys" }).getByRole("link").allInnerTexts();
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(0);
  const seen = await names(page);
  expect(seen.every((name) => /sandbox/i.test(name))).toBe(true);
  const colleague = await pageAs("sam");
  await colleague.goto(page.url());
  await expect.poll(() => names(colleague)).toEqual(seen);
});

for (const [path, table] of [
  ["/keys?sort=requests30d", "Keys"],
  ["/organizations?sort=requests30d&order=desc", "Organizations"],
] as const)
  test(`how much is used comes with how that went day by day: ${table}`, async ({ adminPage: page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const first = page.getByRole("table", { name: table }).getByRole("row").nth(1);
    const requests = first.getByRole("cell", { name: /^[\d,]{5,}$/ });
    await expect(requests.locator("path")).toHaveAttribute("d", /^M\d+ 10v-[\d.]+h\.75V10z/);
  });

// Postgres takes away files that it needs no more, also while they are looked through.
function emptyWhereGone(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "";
  throw error;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
