import { expect, test } from "@/e2e/fixtures";
import { expectRefusalsAudited } from "@/e2e/refusals";

test("failed sign-ins and refused calls are audited, as from where they came", async ({
  page,
  adminPage,
  signInAs,
  stack,
}) => {
  await signInAs(page, "robin");
  await expect(page).toHaveURL(/\/access-denied/);
  await expectRefusalsAudited({ page, adminPage }, stack);
});
