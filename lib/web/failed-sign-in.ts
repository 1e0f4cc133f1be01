import "server-only";
import type { SignInFailure } from "@/lib/key-service/contract/vocabulary";
import { keyServiceFor } from "./key-service";
import { describeError, log } from "./log";
import type { SessionClaims } from "./session-claims";

/** The dashboard itself, where nobody is signed in; no provider's issuer and subject read like this. */
const DASHBOARD = {
  actorId: "eucalyptus|dashboard",
  name: "Dashboard",
  email: null,
  role: "admin",
  sid: "dashboard",
  authTime: null,
} as const;

/**
 * Has a failed sign-in recorded in the audit log; the service holds back a flood. Never rejects: who can not sign in is
 * told so in any case.
 * @param person whom the provider named; null when it named nobody
 */
export async function recordFailedSignIn(
  reason: SignInFailure,
  person: Pick<SessionClaims, "issuer" | "sub" | "name"> | null,
): Promise<void> {
  try {
    const service = await keyServiceFor(DASHBOARD);
    await service("POST /sign-ins/failed", {
      body: {
        reason,
        person: person && { id: `${person.issuer}|${person.sub}`, name: person.name },
      },
    });
  } catch (error) {
    log.warn({ reason, error: describeError(error) }, "a failed sign-in was not recorded");
  }
}
