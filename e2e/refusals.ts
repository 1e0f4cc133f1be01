import { expect, type Page } from "@playwright/test";
import type { Stack } from "@/local/stack";

const LOOPBACK = /^(127\.0\.0\.1|::1)$/;
const FORGED = { "x-forwarded-for": "203.0.113.9" };

interface Job {
  /** Where somebody without a role is signed in. */
  page: Page;
  adminPage: Page;
}

/** After somebody without a role has signed in: every failed sign-in and refused call is in the audit log, as from where it came. */
export async function expectRefusalsAudited({ page, adminPage }: Job, stack: Stack): Promise<void> {
  await page.request.get("/api/auth/callback/oidc?error=access_denied&state=made-up", { headers: FORGED });
  const refused = await page.request.get("/qsi/gather/organizations", { headers: FORGED });
  expect(refused.status()).toBe(401);
  const events = async (): Promise<unknown> => {
    const answer = await adminPage.request.get(
      `${stack.url}/api/gather/audit?action=sign-in.failed,call.refused`,
    );
    return answer.json();
  };
  const from = expect.stringMatching(LOOPBACK);
  for (const event of [
    {
      actor: expect.objectContaining({ kind: "unknown", name: "Robin Vale" }),
      detail: { reason: "no-role" },
    },
    { actor: expect.objectContaining({ kind: "unknown", id: "unknown" }), detail: { reason: "cancelled" } },
    {
      actor: expect.objectContaining({ kind: "unknown", id: "unknown" }),
      detail: { endpoint: "GET /organizations", status: 401, code: "UNAUTHORIZED" },
    },
  ])
    await expect.poll(events).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ ...event, address: from })]),
    });
}
