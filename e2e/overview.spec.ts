import { expect, test } from "@/e2e/fixtures";
import { showNavigation } from "@/e2e/navigation";

test("the overview is home, and its figures lead to the keys behind them", async ({ adminPage: page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await showNavigation(page);
  await expect(
    page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Overview" }),
  ).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^Figures as of/)).toBeVisible();
  const attention = page.getByRole("region", { name: "Needs attention" });
  const neverUsed = attention.getByRole("link", { name: /^Never used after 14 days: \d+ keys?$/ });
  await expect(neverUsed).toHaveAttribute("href", "/review?reason=never-used");
  await neverUsed.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL("/");
});

test("the overview shows the requests of all customers, as a table too, and the latest changes", async ({
  viewerPage: page,
}) => {
  await page.goto("/");
  const days = page.getByRole("region", { name: "Requests by day" });
  await expect(days.getByRole("img", { name: /requests accepted/ })).toBeVisible();
  await days.getByText("The numbers as a table").focus();
  await page.keyboard.press("Enter");
  await expect(days.getByRole("row")).toHaveCount(31);
  await expect(days.getByRole("columnheader", { name: "Refused" })).toBeVisible();
  const latest = page.getByRole("region", { name: "Latest changes" });
  await expect(latest.getByRole("listitem").first()).toBeVisible();
});
