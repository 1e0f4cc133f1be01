import { expect, test } from "@/e2e/fixtures";
import { hearsKeyboard } from "@/e2e/main-job";

test("a row of the review has one reason, the one that was asked for; the others are one press away", async ({
  adminPage: page,
}) => {
  await page.goto("/review?reason=no-rotation");
  const table = page.getByRole("table", { name: "Keys to review" });
  await expect(table).toBeVisible();
  const rows = await table.getByRole("row").count();
  await expect(table.getByText("Not rotated for a year")).toHaveCount(rows - 1);
  const more = table.getByRole("button", { name: /^\d more: / }).first();
  const [, named = ""] = (await more.getAttribute("aria-label"))?.split(": ") ?? [];
  await more.click();
  await expect(page.getByRole("tooltip")).toContainText(named.split(", ")[0] ?? "");
});

test("what should go: the review is worked through with the keyboard alone", async ({ adminPage: page }) => {
  await page.goto("/review?show=single&reason=unused,no-rotation");
  const name = () => page.getByRole("article").getByRole("heading", { level: 2 }).innerText();
  await expect(page.getByRole("article")).toBeVisible();
  await hearsKeyboard(page);
  const kept = await name();
  await page.keyboard.press("z");
  const dialog = page.getByRole("dialog", { name: `Keep ${kept}` });
  const why = dialog.getByRole("textbox", { name: "Why it stays" });
  await expect(why).toBeFocused();
  await page.keyboard.type("xrjk: used once a year");
  await expect(why).toHaveValue("xrjk: used once a year");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("article")).toContainText("Kept · xrjk: used once a year");
  await expect(page.getByText(/^1 decided/)).toBeVisible();

  // Thought better of: the reason is there to be changed, and it stays one decision.
  await page.keyboard.press("z");
  await expect(why).toHaveValue("xrjk: used once a year");
  await why.fill("xrjk: used twice a year");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("article")).toContainText("Kept · xrjk: used twice a year");
  await expect(page.getByText(/^1 decided/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: kept })).toBeFocused();
  await expect(page.getByRole("button", { name: `Change why ${kept} is kept` })).toBeVisible();

  await page.getByRole("button", { name: "Next to decide" }).press("Enter");
  await expect.poll(name).not.toBe(kept);
  await expect(page.getByRole("heading", { level: 2, name: await name() })).toBeFocused();
  const revoked = await name();
  await page.keyboard.press("x");
  await expect(page.getByText(/^2 decided/)).toBeVisible();
  const article = page.getByRole("article");
  await expect(article.locator("dl").getByText("Revoked", { exact: true })).toBeVisible();
  await expect(article.getByRole("button", { name: /^Revoke/ })).toBeHidden();

  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: /^Rotate/ })).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: /^Rotate/ })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Rotate" }).press("Enter");
  await expect(page.getByRole("button", { name: "Copy secret" })).toBeFocused();
  await page.getByRole("button", { name: "I have stored it" }).press("Enter");
  await expect(page.getByText(/^3 decided/)).toBeVisible();

  // A letter after `g` goes to a page, whatever it would do here: `r` rotates.
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: /^Rotate/ })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("table", { name: "Keys to review" })).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.getByRole("button", { name: "Decisions" }).press("Enter");
  const decisions = page.getByRole("table", { name: "Decisions" });
  await expect(
    decisions.getByRole("row", { name: /Kept.*xrjk: used twice a year.*Dana Reyes/ }),
  ).toBeVisible();
  await expect(
    decisions.getByRole("row", { name: /Revoked.*Dana Reyes/ }).filter({ hasText: revoked }),
  ).toBeVisible();
  const address = await page
    .getByRole("link", { name: "Download the decisions as CSV" })
    .getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(await answer.text()).toContain("xrjk: used twice a year");
});

test("a revocation that is taken back in the review leaves the key to be decided", async ({
  adminPage: page,
}) => {
  await page.goto("/review?reason=no-rotation");
  const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
  const name = (await row.getByRole("link").first().textContent()) ?? "";
  await row.getByRole("button", { name: /^Revoke/ }).click();
  await expect(page.getByText(/^1 decided/)).toBeVisible();
  await row.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText(/^Restored\./)).toHaveCount(1);
  await expect(page.getByText(/^0 decided/)).toBeVisible();
  await expect(row.getByRole("button", { name: `Keep ${name}` })).toBeEnabled();
  await expect(row.getByRole("button", { name: `Revoke ${name}` })).toBeEnabled();
  await page.getByRole("button", { name: "Decisions" }).click();
  await expect(
    page
      .getByRole("table", { name: "Decisions" })
      .getByRole("row", { name: new RegExp(`${name}.*Revoked, restored since`) }),
  ).toBeVisible();
});

test("a revocation is taken back where it was decided", async ({ adminPage: page }) => {
  await page.goto("/review?reason=only-reads");
  const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
  const name = (await row.getByRole("link").first().textContent()) ?? "";
  await row.getByRole("button", { name: /^Revoke/ }).click();
  await expect(page.getByText(/^1 decided/)).toBeVisible();
  await page.getByRole("button", { name: "Decisions" }).click();
  const decided = page.getByRole("table", { name: "Decisions" }).getByRole("row").filter({ hasText: name });
  await decided.getByRole("button", { name: "Undo" }).click();
  await expect(decided.getByText("Revoked, restored since")).toBeVisible();
  await expect(page.getByText(/^Restored\./)).toBeVisible();
});

test("a key that was revoked in the review stays so in sight, however long the list takes", async ({
  adminPage: page,
}) => {
  await page.goto("/review?reason=unused");
  const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
  await expect(row.getByRole("button", { name: /^Revoke/ })).toBeVisible();
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/gather/review?**", async (route) => {
    await released;
    await route.continue();
  });
  await row.getByRole("button", { name: /^Revoke/ }).click();
  await expect(page.getByText(/^1 decided/)).toBeVisible();
  await expect(row.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await expect(row.getByRole("button", { name: /^Revoke/ })).toHaveCount(0);
  release();
  await row.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText(/^0 decided/)).toBeVisible();
  await expect(row.getByRole("button", { name: /^Revoke/ })).toBeVisible();
});

test("until the decisions are read, nothing else stands in their place", async ({ adminPage: page }) => {
  await page.goto("/review");
  await expect(page.getByRole("table", { name: "Keys to review" })).toBeVisible();
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/gather/review?**state=decided**", async (route) => {
    await released;
    await route.continue();
  });
  await page.getByRole("button", { name: "Decisions" }).click();
  await expect(page.getByRole("status", { name: "Loading decisions" })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  release();
  await expect(
    page.getByRole("table", { name: "Decisions" }).or(page.getByText("No decisions yet")),
  ).toBeVisible();
});

test("what was decided is changed later, by the keyboard alone", async ({ adminPage: page }) => {
  await page.goto("/review?reason=staging-busier");
  const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
  const name = await row.getByRole("link").first().innerText();
  await row.getByRole("button", { name: /^Keep/ }).click();
  await page.getByRole("textbox", { name: "Why it stays" }).fill("Load test until May");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^1 decided/)).toBeVisible();
  await page.goto("/review?state=decided&reason=staging-busier");
  const decisions = page.getByRole("table", { name: "Decisions" });
  const change = decisions.getByRole("button", { name: `Change what was decided about ${name}` });
  await change.press("Enter");
  const reason = page.getByRole("textbox", { name: "Why it stays" });
  await expect(reason).toHaveValue("Load test until May");
  await reason.fill("Load test until June");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(decisions.getByRole("row", { name: /Load test until June/ })).toBeVisible();
  await expect(decisions.getByRole("row", { name: /Load test until May/ })).toBeVisible();
  await expect(change).toHaveCount(1);
  await expect(page.locator(":focus")).toHaveCount(1);
});

test("a rotation that is not finished is finished on the key’s page, one press away from the review", async ({
  adminPage: page,
}) => {
  await page.goto("/review?reason=unfinished-rotation");
  const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
  await expect(row.getByRole("button", { name: /^Rotate/ })).toHaveCount(0);
  await row.getByRole("link", { name: /^Finish the rotation of/ }).click();
  await expect(page.getByRole("button", { name: "End old secret now" })).toBeVisible();
});

test("a key that is about to end gets another expiry where it is reviewed", async ({ adminPage: page }) => {
  await page.goto("/review?reason=expiring");
  const table = page.getByRole("table", { name: "Keys to review" });
  const name = (await table.getByRole("row").last().getByRole("link").first().textContent()) ?? "";
  const row = table.getByRole("row").filter({ hasText: name });
  await hearsKeyboard(page);
  await row.getByRole("link").first().focus();
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog").getByText(/^The key itself still ends on/)).toBeVisible();
  await page.keyboard.press("Escape");
  await row.getByRole("button", { name: /^Expiry of/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Change expiry" });
  await dialog.getByText("180 days").click();
  await dialog.getByRole("button", { name: "Change expiry" }).press("Enter");
  await expect(page.getByText(/^1 decided/)).toBeVisible();
  await expect(page.getByText(/^Kept · Expires on .* now$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^0 decided/)).toBeVisible();
  await expect(row).toHaveCount(0);
});

test("whoever keeps a key that ends before it is shown again is told so", async ({ adminPage: page }) => {
  await page.goto("/review?reason=expiring");
  const row = page.getByRole("table", { name: "Keys to review" }).getByRole("row").nth(1);
  await row.getByRole("button", { name: /^Keep/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Keep/ });
  await expect(dialog.getByText(/^It ends on .* all the same/)).toBeVisible();
});

test("the review one by one says when it is through, and goes back to what was passed over", async ({
  adminPage: page,
}) => {
  await page.goto("/review?show=single&reason=refused-attempts");
  const article = page.getByRole("article");
  const place = article.getByText(/^\d+ of \d+/);
  await expect(place).toBeVisible();
  const count = Number((await place.innerText()).split(" of ")[1]);
  expect(count).toBeGreaterThan(1);
  expect(count).toBeLessThan(10);
  const keep = async () => {
    await article.getByRole("button", { name: /^Set aside/ }).click();
    await expect(page.getByRole("textbox", { name: "Why it needs nothing more" })).toBeFocused();
    await page.keyboard.type("Needed");
    await page.keyboard.press("Enter");
    await expect(article).toContainText("Set aside · Needed");
  };
  for (let at = 1; at < count; at += 1) await article.getByRole("button", { name: "Next" }).click();
  await expect(place).toHaveText(`${count} of ${count}`);
  await expect(article.getByText(/^tried [\d,]+ times? since it was revoked, last /)).toBeVisible();
  await keep();
  await expect(article).toContainText(`Before it, ${count - 1} still to be decided.`);
  await article.getByRole("button", { name: "Go back to the first of them" }).click();
  for (let at = 1; at < count; at += 1) {
    await expect(place).toHaveText(`${at} of ${count}, ${at} decided`);
    await keep();
    if (at < count - 1) await article.getByRole("button", { name: "Next to decide" }).click();
  }
  await expect(article).toContainText("That was the last key to look at here.");
  await article.getByRole("button", { name: "See the decisions" }).click();
  await expect(page.getByRole("table", { name: "Decisions" }).getByText("Needed")).toHaveCount(count);
});

test("one by one, the key in sight is never exchanged for another", async ({ adminPage: page, pageAs }) => {
  await page.goto("/review?show=single&reason=no-rotation");
  const name = page.getByRole("article").getByRole("heading", { level: 2 });
  const seen = await name.innerText();
  const colleague = await pageAs("dana");
  await colleague.goto("/review?reason=no-rotation");
  const row = colleague
    .getByRole("table", { name: "Keys to review" })
    .getByRole("row")
    .filter({ has: colleague.getByRole("link", { name: seen, exact: true }) });
  await row.getByRole("button", { name: /^Keep/ }).click();
  await colleague.getByRole("textbox", { name: "Why it stays" }).fill("Asked the customer");
  await colleague.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
  await expect(colleague.getByText("Kept · Asked the customer")).toBeVisible();

  await expect(page.getByText("Somebody else decided about this key meanwhile.")).toBeVisible();
  await expect(name).toHaveText(seen);
  await page.keyboard.press("x");
  await expect(page.getByText(/^0 decided/)).toBeVisible();
  await page.getByRole("button", { name: "Next to decide" }).click();
  await expect(name).not.toHaveText(seen);
  await expect(page.getByText(/^0 decided/)).toBeVisible();
});
