import { randomBytes } from "node:crypto";
import { generateApiKey, last4Of, type RandomBytes } from "@/lib/key-service/domain/api-key";
import { hashApiKey, type Peppers } from "@/lib/key-service/domain/key-hash";
import type { NewSecret } from "@/lib/key-service/store/credential-changes";

/** Makes a secret: the API key for the one answer that holds it, and what is stored of it. */
export function newSecret(
  peppers: Peppers,
  createdAt: Date,
  bytes: RandomBytes = randomBytes,
): { apiKey: string; secret: NewSecret } {
  const apiKey = generateApiKey(bytes);
  const { current } = peppers;
  return {
    apiKey,
    secret: {
      hmac: hashApiKey(current, apiKey),
      pepperVersion: current.version,
      last4: last4Of(apiKey),
      createdAt,
    },
  };
}
