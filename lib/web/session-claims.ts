import "server-only";
import { z } from "zod";
import { ROLES } from "@/lib/key-service/contract/vocabulary";

/**
 * What the encrypted session cookie holds. A person is `issuer` and `sub` together, never an e-mail address.
 * `role` is null for somebody who signed in and belongs to no group: only to tell them so and to sign them out.
 */
const sessionClaims = z.object({
  issuer: z.string().min(1),
  sub: z.string().min(1),
  name: z.string().min(1),
  email: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  /** Random for each sign-in: what a session record will be found by. */
  sid: z.string().min(1),
  /** When the provider last asked who this is, in Unix seconds; null when it does not say. */
  authTime: z.int().nullable(),
  /** The `id_token_hint` of signing out; null when it was too long to keep. */
  idToken: z.string().nullable(),
  /** Unix seconds. */
  signedInAt: z.int(),
});

export type SessionClaims = z.output<typeof sessionClaims>;

/** The claims of a cookie that was issued: `iat` and `exp` are in Unix seconds. */
export const issuedSessionClaims = sessionClaims.extend({ iat: z.int(), exp: z.int() });

export type IssuedSessionClaims = z.output<typeof issuedSessionClaims>;
