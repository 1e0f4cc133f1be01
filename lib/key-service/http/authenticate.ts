import { jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import {
  ACTOR_TOKEN_AUDIENCE,
  ACTOR_TOKEN_ISSUER,
  ACTOR_TOKEN_SECONDS,
  actorClaims,
} from "@/lib/key-service/contract/actor-token";
import { Refusal } from "@/lib/key-service/domain/refusal";
import type { Actor } from "@/lib/key-service/operations/context";

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** Tokens whose signature is remembered; a page of the dashboard makes half a dozen calls with one. */
const MOST_TOKENS = 1_000;

/**
 * Gives the actor of a management call, from its actor token (design.md, people and roles). A token that was good stays
 * so until it ends, so its signature is checked once.
 * @param secret the bytes that sign actor tokens
 * @returns what throws a `Refusal` UNAUTHORIZED when the token is missing, not ours, past its time or valid for longer
 * than 60 s
 */
export function authenticator(secret: Uint8Array): (authorization: string | null) => Promise<Actor> {
  const known = new LRUCache<string, Actor>({ max: MOST_TOKENS });
  return async (authorization) => {
    if (authorization === null) {
      throw new Refusal("UNAUTHORIZED", "Missing authentication header", {
        expectedFormat: "Authorization: Bearer <actor token>",
      });
    }
    const before = known.get(authorization);
    if (before !== undefined) return before;
    const token = BEARER.exec(authorization)?.[1];
    const verified = token === undefined ? null : await verifyToken(token, secret);
    const claims = actorClaims.safeParse(verified);
    if (verified === null || !claims.success) throw new Refusal("UNAUTHORIZED", "Invalid actor token");
    const { sub, name, role } = claims.data;
    const actor: Actor = { kind: "administrator", id: sub, name, role };
    known.set(authorization, actor, { ttl: Math.max(1, Math.floor(verified.exp * 1_000 - Date.now())) });
    return actor;
  };
}

async function verifyToken(token: string, secret: Uint8Array) {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ["HS256"],
      issuer: ACTOR_TOKEN_ISSUER,
      audience: ACTOR_TOKEN_AUDIENCE,
      requiredClaims: ["exp", "iat", "sub"],
      maxTokenAge: ACTOR_TOKEN_SECONDS,
    });
    const { exp = Infinity, iat = 0 } = payload;
    return exp - iat <= ACTOR_TOKEN_SECONDS ? { ...payload, exp } : null;
  } catch {
    return null;
  }
}
