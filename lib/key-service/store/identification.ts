import { inArray } from "drizzle-orm";
import { type CredentialRow, credentialsById } from "./credentials";
import type { Database } from "./database";
import { credentialSecrets } from "./schema";

/** A secret that was found by its HMAC, with its credential. */
export interface IdentifiedSecret {
  hmac: Buffer;
  version: number;
  endsAt: Date | null;
  credential: CredentialRow;
}

/** The secrets with these HMACs. */
export async function findSecrets(database: Database, hmacs: readonly Buffer[]): Promise<IdentifiedSecret[]> {
  if (hmacs.length === 0) return [];
  const secrets = await database
    .select({
      hmac: credentialSecrets.hmac,
      credentialId: credentialSecrets.credentialId,
      version: credentialSecrets.version,
      endsAt: credentialSecrets.endsAt,
    })
    .from(credentialSecrets)
    .where(inArray(credentialSecrets.hmac, [...hmacs]));
  const byId = await credentialsById(
    database,
    secrets.map(({ credentialId }) => credentialId),
  );
  return secrets.flatMap(({ credentialId, ...secret }) => {
    const credential = byId.get(credentialId);
    return credential ? [{ ...secret, credential }] : [];
  });
}
