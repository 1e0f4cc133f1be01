import { z } from "zod";
import { ROLES } from "./vocabulary";

export const ACTOR_TOKEN_ISSUER = "eucalyptus";
export const ACTOR_TOKEN_AUDIENCE = "key-service";
/** Longest life of an actor token, in seconds (security.md, authorization). */
export const ACTOR_TOKEN_SECONDS = 60;

/** The claims of an actor token beside `iss`, `aud`, `iat` and `exp`. `sub` is `issuer|subject`; `auth_time` is Unix seconds. */
export const actorClaims = z.object({
  sub: z.string().min(1).max(500),
  name: z.string().min(1).max(200),
  email: z.string().max(320).optional(),
  role: z.enum(ROLES),
  sid: z.string().min(1).max(200),
  auth_time: z.number().int().optional(),
});

export type ActorClaims = z.output<typeof actorClaims>;
