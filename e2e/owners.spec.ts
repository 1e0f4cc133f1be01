import type { Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/axe";
import { expect, test } from "@/e2e/fixtures";
import { issueKey, openTeam, verify } from "@/e2e/main-job";

const stored = (page: Page) => page.getByRole("button", { name: "I have stored it" });

/** Issues a key on the open page of a team, and puts its secret away. */
async function issueAndStore(page: Page, name: string): Promise<string> {
  const secret = await issueKey(page, name);
  await stored(page).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  return secret;
}

/** From the page of a team up to its organization, by the breadcrumbs. */
async function openOrganization(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("an organization is suspended and brought back, and its keys with it", async ({
  adminPage: page,
  stack,
}) => {
  test.setTimeout(120_000);
  const name = "Solace Home Care";
  await openTeam(page, name);
  const secret = await issueAndStore(page, "Shift planner");
  expect((await verify(stack, secret)).status).toBe(200);

  await openOrganization(page, name);
  await page.getByRole("link", { name: "Stop its keys" }).press("Enter");
  await expect(page.getByRole("button", { name: "Suspend", exact: true })).toBeInViewport();
  await page.getByRole("button", { name: "Suspend", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: `Suspend ${name}?` });
  await expect(dialog.getByText("Live keys")).toBeVisible();
  await expect(dialog.getByText("In 7 days")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Why" }).fill("asked for by their security team");
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText("All keys of this organization are refused.")).toBeVisible();
  await expect(page.locator("#stop").getByRole("button", { name: "Resume" })).toBeFocused();
  expect((await verify(stack, secret)).status).toBe(401);
  await page.getByRole("button", { name: "Issue key" }).first().click();
  const issuing = page.getByRole("dialog", { name: "Issue key" });
  await expect(issuing.getByText(`${name} is suspended: the key can be issued, but every`)).toBeVisible();
  await issuing.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("table", { name: "Teams" }).getByRole("link").first().click();
  await expect(page.getByText("All keys of this team are refused with it.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
  await page.getByRole("button", { name: "Issue key" }).first().click();
  await expect(issuing.getByText(`${name} is archived: no key of it can be issued.`)).toBeVisible();
  await expect(issuing.getByRole("button", { name: "Issue key" })).toBeDisabled();
  await issuing.getByRole("button", { name: "Cancel" }).click();
  await page.locator("#stop").getByRole("button", { name: "Take out of the archive" }).click();

  await page.locator("#stop").getByRole("button", { name: "Resume" }).press("Enter");
  await expect(page.getByText("All keys of this organization are refused.")).toBeHidden();
  await expect(page.getByRole("button", { name: "Suspend", exact: true })).toBeFocused();
  expect((await verify(stack, secret)).status).toBe(200);
  const trail = page.getByRole("list", { name: "Latest audit events" });
  await expect(trail.getByText(`Dana Reyes resumed ${name}`)).toBeVisible();
  await expect(
    trail.getByText(`Dana Reyes suspended ${name}: asked for by their security team`),
  ).toBeVisible();
});

test("all keys of a team are revoked, though their number changed meanwhile", async ({
  adminPage: page,
  pageAs,
  stack,
}) => {
  test.setTimeout(120_000);
  const team = await openTeam(page, "Juniper Call Centers");
  const first = await issueAndStore(page, "Dialler");
  await page.reload();
  const open = page.getByRole("button", { name: "Revoke all" });
  await open.click();
  const dialog = page.getByRole("alertdialog", { name: `Revoke all keys of ${team}?` });
  const field = dialog.getByRole("textbox", { name: /^Type \d+, the number of live keys/ });
  const count = Number(/\d+/.exec(await dialog.getByText(/^Type \d+, the number/).innerText())?.[0]);

  const colleague = await pageAs("dana");
  await colleague.goto(page.url());
  const second = await issueAndStore(colleague, "Dialler, new");

  await field.fill("1000");
  await dialog.getByRole("button", { name: /^Revoke \d+ key/ }).click();
  await expect(field).toHaveAccessibleDescription(`Must be ${count}`);
  await field.fill(String(count));
  await dialog.getByRole("button", { name: /^Revoke \d+ key/ }).click();
  await expect(dialog.getByText(`There are ${count + 1} live keys by now, not ${count}`)).toBeVisible();
  expect((await verify(stack, first)).status).toBe(200);

  await field.fill(String(count + 1));
  await dialog.getByRole("button", { name: `Revoke ${count + 1} keys` }).click();
  const results = page.getByRole("list", { name: "Revocation, by key" });
  await expect(results.getByRole("listitem")).toHaveCount(count + 1);
  await expect(page.getByText(`${count + 1} revoked`)).toBeVisible();
  await expect(page.getByText(/All of them are refused since/)).toBeVisible();
  for (const secret of [first, second]) expect((await verify(stack, secret)).status).toBe(401);
  await expect(open).toBeDisabled();

  await page.getByRole("button", { name: `Undo ${count + 1} revocations` }).click();
  await expect(page.getByText(`${count + 1} restored`, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Done" })).toBeFocused();
  for (const secret of [first, second]) expect((await verify(stack, secret)).status).toBe(200);
  await page.keyboard.press("Enter");
  await expect(open).toBeEnabled();
});

test("whoever adds an organization or a team of a name that there is already is told so", async ({
  adminPage: page,
}) => {
  await page.goto("/organizations");
  await page.getByRole("button", { name: "Add organization" }).click();
  const dialog = page.getByRole("dialog");
  const name = dialog.getByRole("textbox", { name: "Name" });
  await name.fill("harbor & pine HOSPITALITY");
  await expect(dialog.getByText("An organization has this name already")).toBeVisible();
  const asked = page.waitForResponse(/displayName=harbor\+%26\+pine&|displayName=harbor%20%26%20pine&/);
  await name.fill("harbor & pine");
  await asked;
  await expect(dialog.getByText("An organization has this name already")).toBeHidden();
  await name.fill("Harbor & Pine Hospitality");
  await dialog.getByRole("link", { name: "Harbor & Pine Hospitality" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbor & Pine Hospitality" })).toBeVisible();
  const team = await page.getByRole("table", { name: "Teams" }).getByRole("link").first().innerText();
  await page.getByRole("button", { name: "Add team" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill(team);
  await expect(page.getByRole("dialog").getByText("A team here has this name already")).toBeVisible();
});

test("what a team may do is limited, renamed and explained", async ({ adminPage: page }) => {
  const name = await openTeam(page, "Harbor & Pine Hospitality");
  await page.getByRole("button", { name: "Change permissions" }).click();
  await page.getByRole("dialog").getByText("Read only").click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This team may only read.")).toBeVisible();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const field = page.getByRole("dialog").getByRole("textbox", { name: "Name", exact: true });
  await field.fill("");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(field).toHaveAccessibleDescription(/^Must not be empty/);
  await field.fill(`${name} and more`);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name} and more` })).toBeVisible();
});

test("a viewer sees what would stop an organization, disabled with the reason", async ({
  viewerPage: page,
}) => {
  await openTeam(page, "Ostrava Manufacturing");
  for (const name of ["Suspend", "Archive", "Revoke all", "Change permissions", "Edit"]) {
    const button = page.getByRole("button", { name, exact: true });
    await expect(button).toBeDisabled();
    await button.focus();
    await expect(button).toHaveAccessibleDescription(/administrator/i);
  }
});

test("axe finds nothing on a team with each dialog open", async ({ adminPage: page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openTeam(page, "Copperline Logistics");
  await expectNoViolations(page, "team");
  for (const name of ["Edit", "Change permissions", "Suspend", "Archive", "Revoke all"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("dialog").or(page.getByRole("alertdialog"))).toBeVisible();
    await expectNoViolations(page, name);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }
});
