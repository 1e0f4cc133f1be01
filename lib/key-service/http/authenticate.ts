import { jwtVerify } from "jose";
import {
  ACTOR_TOKEN_AUDIENCE,
  ACTOR_TOKEN_ISSUER,
  ACTOR_TOKEN_SECONDS,
  actorClaims,
} from "@/lib/key-service/contract/actor-token";
import { Refusal } from "@/lib/key-service/domain/refusal";
import type { Actor } from "@/lib/key-service/operations/context";

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/**
 * The actor of a management call, from its actor token (design.md, people and roles).
 * @param secret the bytes that sign actor tokens
 * @throws {Refusal} UNAUTHORIZED when the token is missing, not ours, past its time or valid for longer than 60 s
 */
export async function authenticate(authorization: string | null, secret: Uint8Array): Promise<Actor> {
  if (authorization === null) {
    throw new Refusal("UNAUTHORIZED", "Missing authentication header", {
      expectedFormat: "Authorization: Bearer <actor token>",
    });
  }
  const token = BEARER.exec(authorization)?.[1];
  const verified = token === undefined ? null : await verifyToken(token, secret);
  const claims = actorClaims.safeParse(verified);
  if (!claims.success) throw new Refusal("UNAUTHORIZED", "Invalid actor token");
  const { sub, name, role } = claims.data;
  return { kind: "administrator", id: sub, name, role };
}

function verifyToken(token: string, secret: Uint8Array) {
  return jwtVerify(token, secret, {
    algorithms: ["HS256"],
    issuer: ACTOR_TOKEN_ISSUER,
    audience: ACTOR_TOKEN_AUDIENCE,
    requiredClaims: ["exp", "iat", "sub"],
    maxTokenAge: ACTOR_TOKEN_SECONDS,
  }).then(
    ({ payload }) => ((payload.exp ?? Infinity) - (payload.iat ?? 0) <= ACTOR_TOKEN_SECONDS ? payload : null),
    () => null,
  );
}
