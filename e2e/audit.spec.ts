import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/axe";
import { expect, test } from "@/e2e/fixtures";
import { issueKey, openTeam, storeAndOpen } from "@/e2e/main-job";
import { showNavigation } from "@/e2e/navigation";

/** A key that was issued, renamed and revoked; its audit is open afterwards. */
async function leaveTraces(page: Page): Promise<void> {
  await openTeam(page, "Fieldnote Agritech");
  await issueKey(page, "Silo sensors");
  await storeAndOpen(page, "Silo sensors");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Silo sensors, north");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Silo sensors, north" })).toBeVisible();
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(page.getByRole("main").getByText(/Refused since/)).toBeVisible();
}

test("on a small screen an event says whose it was, and nothing of what it lacks", async ({
  adminPage: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/audit?action=credential.revoked");
  const table = page.getByRole("table", { name: "Audit events" });
  const revoked = table.getByRole("row", { name: /Priya Nair revoked Terminal tablets/ });
  await expect(revoked.getByText("Copperline Logistics · Drivers West")).toBeVisible();
  await expect(revoked.getByText("–")).toBeHidden();
});

test("who did that, when? The audit log is filtered, opened, taken home and verified", async ({
  adminPage: page,
}) => {
  test.setTimeout(120_000);
  await leaveTraces(page);
  await showNavigation(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Audit" }).click();
  await expect(page.getByText(/The log is whole: all [\d,]+ events are as written/)).toBeVisible();

  await page.getByRole("button", { name: /^What/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Renamed the key" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/action=credential.renamed/);
  const table = page.getByRole("table", { name: "Audit events" });
  const renamed = table.getByRole("row", {
    name: /Dana Reyes renamed Silo sensors to Silo sensors, north/,
  });
  await expect(renamed).toBeVisible();
  await renamed.getByRole("button", { name: /^Details of event/ }).click();
  const change = page.getByRole("table", { name: "Before and after" });
  await expect(change.getByRole("row", { name: "Name Silo sensors Silo sensors, north" })).toBeVisible();

  await page.getByRole("button", { name: "All on Silo sensors, north" }).click();
  await page.getByRole("button", { name: /^What/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Renamed the key" }).click();
  await page.keyboard.press("Escape");
  await expect(table.getByRole("button", { name: /^Details of event/ })).toHaveCount(3);
  await expect(table.getByText("Dana Reyes revoked Silo sensors, north")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /as CSV$/ }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.trim().split("\n")).toHaveLength(4);
  expect(csv).toContain("credential.renamed");

  await page.reload();
  await expect(table.getByText("Dana Reyes revoked Silo sensors, north")).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/audit$/);
});

test("a person and a time are found by the filter, and no match can be cleared", async ({
  adminPage: page,
}) => {
  await page.goto("/audit");
  await page.getByRole("button", { name: "Who, where, when" }).click();
  const dialog = page.getByRole("dialog", { name: "Filter the audit log" });
  await dialog.getByRole("combobox", { name: "Organization" }).fill("Fieldnote");
  // A list that is still changing moves under the pointer.
  await expect(page.getByRole("option")).toHaveText([/^Fieldnote Agritech/]);
  await page.getByRole("option", { name: /Fieldnote Agritech/ }).click();
  const typeDay = async (field: string, digits: string) => {
    await dialog.getByRole("group", { name: field }).getByRole("spinbutton").first().click();
    await page.keyboard.type(digits);
  };
  // A day of which a part is typed is none yet, and is not taken for any.
  await typeDay("From, in UTC", "0201");
  await dialog.getByRole("button", { name: "Show events" }).click();
  await expect(dialog.getByRole("group", { name: "From, in UTC" })).toHaveAccessibleDescription(
    /Finish the day, or empty it/,
  );
  await expect(dialog.getByRole("spinbutton", { name: /day, From, in UTC/ })).toBeFocused();
  await typeDay("From, in UTC", "02012020");
  await typeDay("Until, in UTC", "01012020");
  await dialog.getByRole("button", { name: "Show events" }).click();
  await expect(dialog.getByRole("group", { name: "Until, in UTC" })).toHaveAccessibleDescription(
    /Must not be before the first day/,
  );
  await typeDay("Until, in UTC", "03012020");
  await dialog.getByRole("button", { name: "Show events" }).click();
  await expect(page).toHaveURL(/since=2020-01-02&until=2020-01-03/);
  await expect(page.getByText("No event matches")).toBeVisible();
  await page.getByRole("button", { name: /Until 3 Jan 2020/ }).click();
  await expect(page).not.toHaveURL(/until/);
  await expect(page.getByRole("table", { name: "Audit events" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Organization Fieldnote Agritech/ })).toBeVisible();
});

test("whoever did something is found by their name, however long ago that was", async ({
  adminPage: page,
}) => {
  await page.goto("/audit");
  await page.getByRole("button", { name: "Who, where, when" }).click();
  const dialog = page.getByRole("dialog", { name: "Filter the audit log" });
  await dialog.getByRole("combobox", { name: "Person" }).fill("nair");
  await expect(page.getByRole("option")).toHaveText(["Priya Nair"]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /By Priya Nair/ })).toBeVisible();
  const events = page.getByRole("table", { name: "Audit events" }).getByRole("row");
  await expect(events.filter({ hasText: "Priya Nair" }).first()).toBeVisible();
  await expect(events.filter({ hasNotText: "Priya Nair" })).toHaveCount(1);
});

test("what was done to one key is found by its name", async ({ adminPage: page }) => {
  await page.goto("/audit");
  await page.getByRole("button", { name: "Who, where, when" }).click();
  const dialog = page.getByRole("dialog", { name: "Filter the audit log" });
  await dialog.getByRole("combobox", { name: "Key" }).fill("hackathon");
  // A list that is still changing moves under the pointer.
  await expect(page.getByRole("option")).toHaveText([/^Hackathon/]);
  await page.getByRole("option", { name: /Hackathon/ }).click();
  await dialog.getByRole("button", { name: "Show events" }).click();
  await expect(page.getByRole("button", { name: /Key Hackathon/ })).toBeVisible();
  const events = page.getByRole("table", { name: "Audit events" }).getByRole("row");
  await expect(events.filter({ hasText: "issued Hackathon" })).toHaveCount(1);
  await expect(events.filter({ hasNotText: "Hackathon" })).toHaveCount(1);
});

test("what of an address cannot be read is said, and the rest is shown", async ({ adminPage: page }) => {
  await page.goto("/audit?since=yesterday&credentialId=abc&action=credential.issued,credential.lost");
  const notice = page.getByText(/Parts of this page’s address could not be read and were left out: /);
  await expect(notice).toContainText("action, credentialId, since");
  await expect(page.getByRole("table", { name: "Audit events" })).toBeVisible();
  await page.getByRole("button", { name: "Correct the address" }).click();
  await expect(page).toHaveURL(/\/audit\?action=credential.issued$/);
  await expect(notice).toBeHidden();
  for (const [address, name] of [
    ["/keys?neverUsed=yes", "neverUsed"],
    ["/organizations?sort=luck", "sort"],
    ["/review?reason=boredom", "reason"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText(/could not be read and was left out: /)).toContainText(name);
  }
});

test("on paper the log is full sentences below its filter and the time of printing", async ({
  adminPage: page,
}) => {
  await page.goto("/audit?action=credential.issued");
  await expect(page.getByRole("table", { name: "Audit events" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const paper = page.getByRole("article");
  await expect(paper.getByText(/^Printed \d+ \w+ \d{4}, \d\d:\d\d:\d\d UTC/)).toBeVisible();
  await expect(paper.getByText("Filter: who issued the key")).toBeVisible();
  await expect(paper.getByRole("listitem").first()).toHaveText(/UTC.* issued .*Event [\d,]+\./);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("axe finds nothing on the audit page, menu, dialog and details open", async ({ adminPage: page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/audit");
  await expect(page.getByText(/The log is whole/)).toBeVisible();
  await page
    .getByRole("button", { name: /^Details of event/ })
    .first()
    .click();
  await expectNoViolations(page, "audit");
  await page.getByRole("button", { name: /^What/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectNoViolations(page, "menu");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Who, where, when" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoViolations(page, "filter dialog");
});
