import { expectNoViolations } from "@/e2e/axe";
import { expect, test } from "@/e2e/fixtures";
import { issueKey, openTeam, revealedSecret, storeAndOpen, verify } from "@/e2e/main-job";

test("a key is changed without downtime: who still uses the old secret is seen, then it ends", async ({
  adminPage: page,
  stack,
}) => {
  test.setTimeout(120_000);
  await openTeam(page, "Copperline Logistics");
  const old = await issueKey(page, "Dispatch board");
  await storeAndOpen(page, "Dispatch board");
  expect((await verify(stack, old)).status).toBe(200);

  await page.getByRole("button", { name: "Rotate" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("In 24 hours", { exact: true }).click();
  await dialog.getByRole("button", { name: "Rotate" }).click();
  const current = await revealedSecret(page);
  await page.getByRole("button", { name: "I have stored it" }).click();

  const secrets = page.getByRole("region", { name: "Secrets" });
  await expect(
    secrets.getByText(
      "No request came with the old secret since the rotation. 1 of 1 requests in 24 h did before.",
    ),
  ).toBeVisible();
  const lastCallers = secrets.getByRole("list", { name: "Last callers with the old secret" });
  await expect(secrets.getByText("Nobody is known who came with the old secret since")).toBeVisible();
  expect((await verify(stack, current)).status).toBe(200);
  await expect(secrets.getByText(/since the rotation. 1 of 2 requests in 24 h did before.$/)).toBeVisible();
  expect((await verify(stack, old)).status).toBe(200);
  await expect(
    secrets.getByText("2 of 3 requests in 24 h came with the old secret, some of them since the rotation."),
  ).toBeVisible();
  await expect(lastCallers.getByText("127.0.0.1")).toBeVisible();

  await secrets.getByRole("button", { name: "Extend" }).click();
  await page.getByRole("menuitem", { name: "7 days more" }).click();
  await expect(secrets.getByText(/Old, ends.*in 7 d/)).toBeVisible();

  await secrets.getByRole("button", { name: "End old secret now" }).click();
  const question = page.getByRole("alertdialog", { name: "End the old secret now?" });
  await expect(question).toContainText("2 requests came with it in 24 h, some of them since the rotation");
  await expectNoViolations(page, "question before an old secret ends");
  await question.getByRole("button", { name: "End it now" }).click();
  // While it is under way the button says so: only the line of the secret tells that it has ended.
  await expect(secrets.getByText(/^Ended/)).toBeVisible();
  expect((await verify(stack, old)).status).toBe(401);
  expect((await verify(stack, current)).status).toBe(200);
});

test("beside Revoke stands what it would stop, and afterwards how often the key was tried", async ({
  adminPage: page,
  stack,
}) => {
  test.setTimeout(120_000);
  await openTeam(page, "Solace Home Care");
  const secret = await issueKey(page, "Visit reminders");
  await storeAndOpen(page, "Visit reminders");
  const main = page.getByRole("main");
  await expect(main.getByText("No requests in 7 days")).toBeVisible();
  await expect(main.getByRole("link", { name: /other live keys?/ })).toBeVisible();
  await verify(stack, secret);
  await verify(stack, secret);
  await expect(main.getByText("2 requests in 24 h, 2 in 7 days, from 1 address")).toBeVisible();
  await expect(page.getByRole("table", { name: "Callers" }).getByText("127.0.0.1")).toBeVisible();

  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(main.getByText(/Refused since/)).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(401);
  await expect(main.getByText(/tried 1 time since/)).toBeVisible();
});

test("a key that was revoked turns out to have leaked, and never comes back", async ({
  adminPage: page,
  stack,
}) => {
  await openTeam(page, "Solace Home Care");
  const secret = await issueKey(page, "Leaked in a ticket");
  await storeAndOpen(page, "Leaked in a ticket");
  const main = page.getByRole("main");
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(main.getByRole("button", { name: "Undo" })).toBeVisible();
  await main.getByRole("button", { name: "Mark as exposed" }).click();
  await expect(main.getByText(/Revoked by Dana Reyes · .* · Exposed, so it is never restored/)).toBeVisible();
  await expect(main.getByRole("button", { name: "Undo" })).toHaveCount(0);
  expect((await verify(stack, secret)).status).toBe(401);
});

test("a leaked key is revoked as exposed with two keys of the keyboard", async ({
  adminPage: page,
  stack,
}) => {
  await openTeam(page, "Solace Home Care");
  const secret = await issueKey(page, "Leaked in a log");
  await storeAndOpen(page, "Leaked in a log");
  await page.getByRole("button", { name: "Revoke as" }).press("Enter");
  await expect(page.getByRole("menuitem", { name: "Unused" })).toBeFocused();
  await page.getByRole("menuitem", { name: "Exposed" }).press("Enter");
  const main = page.getByRole("main");
  await expect(main.getByText(/Revoked by Dana Reyes · .* · Exposed/)).toBeVisible();
  expect((await verify(stack, secret)).status).toBe(401);
  await expect(main.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("requests by day are drawn again by themselves, which is no use of the session", async ({
  adminPage: page,
  stack,
}) => {
  test.setTimeout(120_000);
  await openTeam(page, "Fieldnote Agritech");
  const secret = await issueKey(page, "Soil probes");
  await storeAndOpen(page, "Soil probes");
  const days = page.getByRole("region", { name: "Requests by day" });
  await expect(days.getByText(/^No requests in these/)).toBeVisible();
  await verify(stack, secret);
  await expect(days.getByRole("img", { name: /1 request accepted/ })).toBeVisible({ timeout: 20_000 });
  await days.getByText("The numbers as a table").click();

  const redrawing = page.waitForRequest(
    (request) => "rsc" in request.headers() && !("next-router-prefetch" in request.headers()),
    { timeout: 30_000 },
  );
  await verify(stack, secret);
  const sent = (await redrawing).headers()["next-router-state-tree"] ?? "";
  // By this proxy.ts tells it from a navigation: another sign in a later Next.js would prolong sessions for ever.
  expect(JSON.parse(decodeURIComponent(sent))).toMatchObject({ 3: "refetch" });
  await expect(days.getByRole("img", { name: /2 requests accepted/ })).toBeVisible();
  await expect(days.getByRole("table")).toBeVisible();
});
