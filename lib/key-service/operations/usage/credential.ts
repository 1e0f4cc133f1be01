import type { CredentialUsage } from "@/lib/key-service/contract/usage";
import { notFound } from "@/lib/key-service/domain/refusal";
import { addDays, fillDays, firstDayOf } from "@/lib/key-service/domain/usage-days";
import { findCredential } from "@/lib/key-service/store/credentials";
import { listSecrets } from "@/lib/key-service/store/secrets";
import { listCredentialUsage, readRecording } from "@/lib/key-service/store/usage-reading";
import type { Service } from "../context";
import { recordedSince } from "./recorded-since";

/**
 * What a credential and each of its secrets were used for, on each of so many UTC days.
 * @throws {Refusal} NOT_FOUND
 */
export async function readCredentialUsage(
  { database }: Service,
  credentialId: string,
  days: number,
): Promise<CredentialUsage> {
  const credential = await findCredential(database, credentialId);
  if (!credential) throw notFound("credential", credentialId);
  const { beganAt, today } = await readRecording(database);
  const from = firstDayOf(today, days);
  const counted = await listCredentialUsage(database, credentialId, from);
  const ofSecret = (version: number) => counted.filter((use) => use.version === version);
  // A key that is rotated every week for years has more secrets than a window has use for.
  const shown = (await listSecrets(database, credentialId)).filter(
    ({ version, endsAt }) =>
      endsAt === null || endsAt.getTime() >= Date.parse(from) || ofSecret(version).length > 0,
  );
  return {
    recordedSince: recordedSince(credential.createdAt, beganAt),
    days: fillDays(today, days, addDays(counted)),
    bySecret: shown.map(({ version, last4 }) => ({
      version,
      last4,
      days: fillDays(today, days, ofSecret(version)),
    })),
  };
}
