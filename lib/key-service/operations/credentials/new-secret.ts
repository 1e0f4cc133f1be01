import { randomBytes } from "node:crypto";
import { agreedPepper } from "@/lib/key-service/domain/agreed-pepper";
import { generateApiKey, last4Of, type RandomBytes } from "@/lib/key-service/domain/api-key";
import { hashApiKey, type Pepper, type Peppers } from "@/lib/key-service/domain/key-hash";
import type { NewSecret } from "@/lib/key-service/store/credential-changes";
import type { Transaction } from "@/lib/key-service/store/database";
import { versionsOfTheLiving } from "@/lib/key-service/store/pepper-versions";

interface MadeSecret {
  apiKey: string;
  secret: NewSecret;
}

/** Makes a secret that every living instance can verify: the API key for the one answer that holds it, and what is stored. */
export const newSecret = async (tx: Transaction, peppers: Peppers, createdAt: Date): Promise<MadeSecret> =>
  secretUnder(agreedPepper(peppers, await versionsOfTheLiving(tx)), createdAt);

/** Makes a secret under a pepper, whoever knows it. */
export function secretUnder(pepper: Pepper, createdAt: Date, bytes: RandomBytes = randomBytes): MadeSecret {
  const apiKey = generateApiKey(bytes);
  return {
    apiKey,
    secret: {
      hmac: hashApiKey(pepper, apiKey),
      pepperVersion: pepper.version,
      last4: last4Of(apiKey),
      createdAt,
    },
  };
}
