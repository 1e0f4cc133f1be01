import { expect, test } from "@/e2e/fixtures";
import { issueKey, openTeam, storeAndOpen } from "@/e2e/main-job";

test.describe("the session ends while a page is open", () => {
  test.use({ expectedErrors: [/401 \(Unauthorized\).*\/api\/gather\//] });

  test("signing in beside it goes on in the same place, with what was typed", async ({ page, signInAs }) => {
    await signInAs(page, "dana");
    await openTeam(page, "Harbor & Pine Hospitality");
    const { href } = new URL(page.url());
    await page.getByRole("button", { name: "Issue key" }).click();
    const name = page.getByRole("dialog").getByRole("textbox", { name: "Name" });
    await name.fill("Lobby tablet");
    await page.context().clearCookies({ name: /^eucalyptus/ });

    const ended = page.getByRole("alert").filter({ hasText: "Your session has ended" });
    await expect(ended).toBeVisible();
    const opened = page.waitForEvent("popup");
    await ended.getByRole("button", { name: "Sign in" }).click();
    await (await opened).getByRole("button", { name: "Sign in" }).click();

    await expect(ended).toBeHidden();
    expect(page.url()).toBe(href);
    await expect(name).toHaveValue("Lobby tablet");
    await page.getByRole("dialog").getByText("Cannot change anything").click();
    await page.getByRole("dialog").getByText("Production", { exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Issue key" }).click();
    await page.getByRole("button", { name: "I have stored it" }).click();
    await expect(
      page.getByRole("table", { name: "Keys" }).getByRole("link", { name: "Lobby tablet" }),
    ).toBeVisible();
  });
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  test("the page says so, sends nothing, and goes on by itself", async ({ adminPage: page }) => {
    await openTeam(page, "Larkspur Senior Living");
    const row = page.getByRole("table", { name: "Keys" }).getByRole("row").nth(1);
    await expect(row.getByRole("button", { name: /^Revoke/ })).toBeVisible();
    await page.context().setOffline(true);
    const notice = page.getByText("You are offline", { exact: true });
    await expect(notice).toBeVisible();
    await row.getByRole("button", { name: /^Revoke/ }).click();
    await expect(page.getByText(/You are offline, so nothing was sent/).first()).toBeVisible();
    await page.getByRole("button", { name: "Issue key" }).click();
    await expect(row).toBeVisible();

    await page.context().setOffline(false);
    await expect(notice).toBeHidden();
    await page.getByRole("button", { name: "Issue key" }).click();
    await page.getByRole("dialog", { name: "Issue key" }).getByRole("button", { name: "Cancel" }).click();
    await row.getByRole("button", { name: /^Retry/ }).click();
    await expect(row.getByText("Revoked", { exact: true })).toBeVisible();
  });

  test("a key that is revoked as exposed is so too when that is tried again", async ({ adminPage: page }) => {
    await openTeam(page, "Larkspur Senior Living");
    await issueKey(page, "Leaked while offline");
    await storeAndOpen(page, "Leaked while offline");
    await page.getByRole("button", { name: "Revoke as" }).click();
    await expect(page.getByRole("menuitem", { name: "Exposed" })).toBeVisible();
    await page.context().setOffline(true);
    await page.getByRole("menuitem", { name: "Exposed" }).click();
    const main = page.getByRole("main");
    await expect(main.getByText("Not revoked: the key still works")).toBeVisible();
    await page.context().setOffline(false);
    await main.getByRole("button", { name: "Try again" }).click();
    await expect(main.getByText(/ · Exposed, so it is never restored/)).toBeVisible();
  });

  test("a second revocation in the review that fails leaves the key to be decided", async ({
    adminPage: page,
  }) => {
    await page.goto("/review?reason=only-reads");
    const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
    await row.getByRole("button", { name: /^Revoke/ }).click();
    await expect(page.getByText(/^1 decided/)).toBeVisible();
    await row.getByRole("button", { name: /^Undo/ }).click();
    await expect(page.getByText(/^0 decided/)).toBeVisible();
    await page.context().setOffline(true);
    await row.getByRole("button", { name: /^Revoke/ }).click();
    await expect(row.getByRole("button", { name: /^Retry/ })).toBeVisible();
    await expect(page.getByText(/^0 decided/)).toBeVisible();
    await page.context().setOffline(false);
    await row.getByRole("button", { name: /^Retry/ }).click();
    await expect(page.getByText(/^1 decided/)).toBeVisible();
  });
});

test.describe("a list that cannot be read again", () => {
  test.use({ expectedErrors: [/503 \(Service Unavailable\).*\/api\/gather\/credentials/] });

  test("a key that was revoked meanwhile stays so in sight", async ({ adminPage: page }) => {
    await page.goto("/keys?environment=staging");
    const row = page.getByRole("table", { name: "Keys" }).getByRole("row").nth(1);
    await expect(row.getByRole("button", { name: /^Revoke/ })).toBeVisible();
    await page.route("**/api/gather/credentials?**", (route) =>
      route.fulfill({ status: 503, json: { error: { code: "INTERNAL_ERROR", message: "Not now" } } }),
    );
    await row.getByRole("button", { name: /^Revoke/ }).click();
    await expect(page.getByText(/^Not refreshed since/)).toBeVisible();
    await expect(row.getByText("Revoked", { exact: true })).toBeVisible();
    await expect(row.getByRole("button", { name: /^Undo/ })).toBeVisible();
    await expect(row.getByRole("button", { name: /^Revoke/ })).toHaveCount(0);
  });
});

test.describe("a dashboard that was renewed meanwhile", () => {
  test.use({ expectedErrors: [/404 \(Not Found\).*\/_next\/static\//] });

  test("a dialog that cannot be loaded is said, and the page stays", async ({ adminPage: page }) => {
    await openTeam(page, "Larkspur Senior Living");
    await page.route("**/_next/static/chunks/**", (route) => route.fulfill({ status: 404 }));
    await page.getByRole("button", { name: "Issue key" }).click();
    await expect(page.getByText("A part of this page could not be loaded")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.unroute("**/_next/static/chunks/**");
    await page.getByRole("button", { name: "Reload the page" }).click();
    await page.getByRole("button", { name: "Issue key" }).click();
    await expect(page.getByRole("dialog", { name: "Issue key" })).toBeVisible();
  });
});

test("what a colleague changes shows within 5 seconds", async ({ adminPage: page, pageAs }) => {
  const team = await openTeam(page, "Brightwater Retail Group");
  const colleague = await pageAs("dana");
  await colleague.goto(page.url());
  await expect(colleague.getByRole("heading", { level: 1, name: team })).toBeVisible();
  const row = colleague.getByRole("table", { name: "Keys" }).getByRole("row").nth(1);
  const name = await row.getByRole("link").innerText();
  const seen = page.getByRole("table", { name: "Keys" }).getByRole("button", { name: `Revoke ${name}` });
  await expect(seen.first()).toBeVisible();
  const before = await seen.count();
  await row.getByRole("button", { name: `Revoke ${name}` }).click();
  await expect(row.getByText("Revoked", { exact: true })).toBeVisible();
  await expect(seen).toHaveCount(before - 1, { timeout: 5_000 });
});

test.describe("an address that somebody changed", () => {
  test.use({ expectedErrors: [/400 \(Bad Request\).*\/api\/gather\//] });

  test("a page that a list does not have leads to its first one", async ({ adminPage: page }) => {
    for (const address of ["/audit", "/keys", "/review", "/organizations"]) {
      await page.goto(`${address}?cursor=elsewhere&before=25`);
      await page.getByRole("button", { name: "Go to the first page" }).click();
      await expect(page.getByRole("main").getByRole("table").first()).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`${address}$`));
    }
  });
});
