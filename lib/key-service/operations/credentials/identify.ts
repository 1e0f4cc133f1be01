import type { IdentifiedKey } from "@/lib/key-service/contract/identification";
import { MAX_IDENTIFIED } from "@/lib/key-service/contract/vocabulary";
import { last4Of } from "@/lib/key-service/domain/api-key";
import { hashApiKey } from "@/lib/key-service/domain/key-hash";
import { keysInText } from "@/lib/key-service/domain/keys-in-text";
import { invalid } from "@/lib/key-service/domain/refusal";
import { judge, ruleOn } from "@/lib/key-service/domain/verdict";
import { findSecrets, type IdentifiedSecret } from "@/lib/key-service/store/identification";
import type { Service } from "../context";
import { presentCredential } from "./present";

/**
 * Finds the keys in a text and says whose they are. The text goes nowhere.
 * @throws {Refusal} VALIDATION_ERROR when it holds more than 50 keys
 */
export async function identifyKeys(service: Service, text: string): Promise<IdentifiedKey[]> {
  const { database, peppers, requiresChecksum } = service;
  const keys = keysInText(text, requiresChecksum);
  if (keys.length > MAX_IDENTIFIED) throw invalid("text", `must hold at most ${MAX_IDENTIFIED} keys`);
  const hmacsOf = new Map(keys.map((key) => [key, peppers.all.map((pepper) => hashApiKey(pepper, key))]));
  const secrets = await findSecrets(database, [...hmacsOf.values()].flat());
  return keys.map((key) => {
    const found = secrets.find(({ hmac }) => hmacsOf.get(key)?.some((known) => known.equals(hmac)));
    return presentFound(last4Of(key), found);
  });
}

function presentFound(last4: string, found: IdentifiedSecret | undefined): IdentifiedKey {
  if (!found) return { last4, credential: null, version: null, endsAt: null, isGood: false };
  const { credential, version, endsAt } = found;
  const ruling = ruleOn({ ...credential, credentialId: credential.id, version, endsAt });
  return {
    last4,
    credential: presentCredential(credential),
    version,
    endsAt: endsAt?.toISOString() ?? null,
    isGood: judge(ruling, false, credential.readAt.getTime()) === "read",
  };
}
