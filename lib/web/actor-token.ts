import "server-only";
import { SignJWT } from "jose";
import {
  ACTOR_TOKEN_AUDIENCE,
  ACTOR_TOKEN_ISSUER,
  ACTOR_TOKEN_SECONDS,
  type ActorClaims,
} from "@/lib/key-service/contract/actor-token";
import type { Session } from "./session";

const CLOCK_SKEW_SECONDS = 5;

/**
 * A token by which the key management service knows who acts, made anew for every call.
 * @param secret `KEY_SERVICE_SECRET`
 */
export function mintActorToken(session: Session, secret: string): Promise<string> {
  const claims: Omit<ActorClaims, "sub"> = {
    name: session.name,
    role: session.role,
    sid: session.sid,
    ...(session.email !== null && { email: session.email }),
    ...(session.authTime !== null && { auth_time: session.authTime }),
  };
  // Begun a little in the past, so that a service whose clock is behind does not see a token of the future.
  const begin = Math.floor(Date.now() / 1_000) - CLOCK_SKEW_SECONDS;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(session.actorId)
    .setIssuer(ACTOR_TOKEN_ISSUER)
    .setAudience(ACTOR_TOKEN_AUDIENCE)
    .setIssuedAt(begin)
    .setExpirationTime(begin + ACTOR_TOKEN_SECONDS)
    .sign(new TextEncoder().encode(secret));
}
