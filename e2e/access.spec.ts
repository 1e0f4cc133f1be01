import { expect, test } from "@/e2e/fixtures";
import { openTeam } from "@/e2e/main-job";
import { showNavigation } from "@/e2e/navigation";

const NO_ID = "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10";
const pages = [
  "/",
  "/organizations",
  `/organizations/${NO_ID}`,
  `/teams/${NO_ID}`,
  "/keys",
  `/keys/${NO_ID}`,
  "/audit",
];
const reads = [
  "/credentials",
  `/credentials/${NO_ID}`,
  "/organizations",
  `/organizations/${NO_ID}`,
  `/teams/${NO_ID}`,
  "/audit",
  "/audit/verification",
];

test("nobody signed in sees nothing anywhere", async ({ page, request }) => {
  for (const path of pages) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole("table")).toHaveCount(0);
  }
  for (const path of reads) {
    expect((await request.get(`/api/gather${path}`)).status(), path).toBe(401);
    expect((await request.get(`/qsi/gather${path}`)).status(), path).toBe(401);
    expect((await request.get(`/api/csv${path}`)).status(), path).toBe(401);
  }
});

test("a browser that asks for the icon by its old name gets it", async ({ request }) => {
  const icon = await request.get("/favicon.ico", { maxRedirects: 0 });
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toBe("image/svg+xml");
});

test("a person in no group is told so, and gets nothing", async ({ page, signInAs }) => {
  await signInAs(page, "robin");
  await expect(page).toHaveURL(/\/access-denied/);
  await expect(page.getByText("Robin Vale")).toBeVisible();
  for (const path of pages) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/(access-denied|sign-in)/);
  }
  for (const path of reads) {
    const response = await page.request.get(`/api/gather${path}`);
    expect([401, 403], path).toContain(response.status());
  }
});

test("a viewer sees every control, disabled with the reason, and the service refuses the call itself", async ({
  viewerPage: page,
}) => {
  await openTeam(page, "Ostrava Manufacturing");
  const issue = page.getByRole("button", { name: "Issue key" });
  await expect(issue).toBeDisabled();
  await issue.focus();
  await expect(issue).toHaveAccessibleDescription(/administrator/i);
  await page.getByRole("table", { name: "Keys" }).getByRole("link").first().click();
  for (const name of ["Rotate", "Revoke", "Rename"])
    await expect(page.getByRole("button", { name, exact: true })).toBeDisabled();

  const { pathname } = new URL(page.url());
  const credentialId = pathname.split("/").at(-1) ?? "";
  const byHand = await page.request.delete(`/qsi/gather/credentials/${credentialId}`);
  expect(byHand.status()).toBe(401);
  const bySession = await page.request.fetch(`/api/gather/credentials/${credentialId}`, { method: "DELETE" });
  expect([403, 404, 405]).toContain(bySession.status());
});

test.describe("after the session has ended", () => {
  // The open page may ask for its lists once more before it is left.
  test.use({ expectedErrors: [/401 \(Unauthorized\).*\/api\/gather\//] });

  test("a session that ran out comes back to the same place", async ({ page, signInAs }) => {
    await signInAs(page, "dana");
    await page.goto("/keys?q=sandbox");
    await expect(page.getByRole("table", { name: "Keys" })).toBeVisible();
    await page.context().clearCookies({ name: /^eucalyptus/ });
    await page.goto("/keys?q=sandbox");
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByRole("button", { name: /sign in/i }).click();
    await expect(page).toHaveURL(/\/keys\?q=sandbox/);
  });
});

test("signing out ends it here and at the provider", async ({ page, signInAs }) => {
  await signInAs(page, "dana");
  await page.goto("/keys");
  await showNavigation(page);
  await page.getByRole("button", { name: /sign out/i }).click();
  await expect(page).toHaveURL(/\/signed-out/);
  await page.goto("/keys");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: /sign in/i }).click();
  await expect(page.getByRole("button", { name: "Dana Reyes" })).toBeVisible();
});
