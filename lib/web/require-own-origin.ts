import "server-only";
import { headers } from "next/headers";
import { ActionRefusal } from "./action-error";
import { isOwnOrigin } from "./own-origin";
import { webSettings } from "./settings";

/**
 * Refuses a server action that was not called by a page of the dashboard.
 * @throws {ActionRefusal} FORBIDDEN
 */
export async function requireOwnOrigin(): Promise<void> {
  const origin = (await headers()).get("origin");
  if (isOwnOrigin(origin, webSettings().origin)) return;
  throw new ActionRefusal("FORBIDDEN", "This request did not come from the dashboard");
}
