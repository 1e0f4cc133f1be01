import { SignJWT } from "jose";
import { ACTOR_TOKEN_AUDIENCE, ACTOR_TOKEN_ISSUER } from "@/lib/key-service/contract/actor-token";

const VALID_SECONDS = 55;
const RENEW_AFTER_MS = 40_000;

/** Gives the header of an administrator's call, with a token that is renewed before it ends. */
export function administrator(keyServiceSecret: string): () => Promise<string> {
  let made = -Infinity;
  let header = Promise.resolve("");
  return () => {
    if (performance.now() - made > RENEW_AFTER_MS) {
      made = performance.now();
      header = mint(keyServiceSecret);
    }
    return header;
  };
}

async function mint(secret: string): Promise<string> {
  const begin = Math.floor(Date.now() / 1_000);
  const token = await new SignJWT({ name: "Bench", role: "admin", sid: "bench", auth_time: begin })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject("bench|administrator")
    .setIssuer(ACTOR_TOKEN_ISSUER)
    .setAudience(ACTOR_TOKEN_AUDIENCE)
    .setIssuedAt(begin)
    .setExpirationTime(begin + VALID_SECONDS)
    .sign(new TextEncoder().encode(secret));
  return `Bearer ${token}`;
}
