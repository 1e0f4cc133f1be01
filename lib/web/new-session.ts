import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { withoutHidden } from "@/lib/key-service/contract/primitives";
import type { SessionClaims } from "./session-claims";
import { roleFromClaims, type RoleRules } from "./role-from-claims";

/** Claims of the provider that are used; the groups claim has a name of its own and stays beside them. */
const providerClaims = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().max(320).optional().catch(undefined),
  auth_time: z.int().optional().catch(undefined),
});

/** Of the actor token's contract, in characters. */
const LONGEST_NAME = 200;
/** A browser keeps 4,096 bytes of a cookie; encrypted, this many bytes of claims stay below that. */
const MOST_CLAIMS_BYTES = 2_700;

/**
 * The session that a sign-in starts, from claims that were verified already. An ID token too long for a cookie is left
 * out; the provider then asks the person to confirm signing out.
 * @param now Unix seconds
 * @throws {z.ZodError} when the claims name no issuer or no subject
 */
export function newSession(
  claims: Record<string, unknown>,
  { idToken, rules, now }: { idToken: string | null; rules: RoleRules; now: number },
): SessionClaims {
  const {
    iss,
    sub,
    name,
    preferred_username: username,
    email,
    auth_time: authTime,
  } = providerClaims.parse(claims);
  // Who looks like a colleague by characters that are not seen would be taken for them in the audit log.
  const shown =
    [name, username, email].map((text) => withoutHidden(text ?? "").trim()).find((text) => text !== "") ??
    sub;
  const session = {
    issuer: iss,
    sub,
    name: shown.slice(0, LONGEST_NAME),
    email: email ?? null,
    role: roleFromClaims(claims, rules),
    sid: randomUUID(),
    authTime: authTime ?? null,
    idToken: null,
    signedInAt: now,
  };
  const size = Buffer.byteLength(JSON.stringify({ ...session, idToken }));
  return { ...session, idToken: size <= MOST_CLAIMS_BYTES ? idToken : null };
}
