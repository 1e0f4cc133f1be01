import { and, eq, gt, sql } from "drizzle-orm";
import type { Environment, Permission } from "@/lib/key-service/contract/vocabulary";
import type { Transaction } from "./database";
import { credentials, credentialSecrets } from "./schema";
import { credentialActivity } from "./usage-schema";

export interface NewCredential {
  id: string;
  organizationId: string;
  teamId: string | null;
  name: string;
  permissions: Permission[];
  environment: Environment;
  expiresAt: Date | null;
  createdAt: Date;
  createdById: string;
  createdByName: string;
}

export interface NewSecret {
  hmac: Buffer;
  pepperVersion: number;
  last4: string;
  createdAt: Date;
}

/** Adds a credential with its first secret. */
export async function insertCredential(
  tx: Transaction,
  credential: NewCredential,
  secret: NewSecret,
): Promise<void> {
  await tx.insert(credentials).values({ ...credential, version: 1 });
  await tx.insert(credentialSecrets).values({ ...secret, credentialId: credential.id, version: 1 });
  await tx.insert(credentialActivity).values({ credentialId: credential.id, requests30d: 0 });
}

/** Adds the next secret and gives the present one its end. */
export async function insertNextSecret(
  tx: Transaction,
  credential: { id: string; version: number },
  secret: NewSecret,
  oldSecretEndsAt: Date,
): Promise<void> {
  const version = credential.version + 1;
  await setSecretEnd(tx, credential.id, credential.version, oldSecretEndsAt);
  await tx.insert(credentialSecrets).values({ ...secret, credentialId: credential.id, version });
  await tx
    .update(credentials)
    .set({ version, rotatedAt: secret.createdAt })
    .where(eq(credentials.id, credential.id));
}

export async function setSecretEnd(
  tx: Transaction,
  credentialId: string,
  version: number,
  endsAt: Date,
): Promise<void> {
  await tx
    .update(credentialSecrets)
    .set({ endsAt })
    .where(and(eq(credentialSecrets.credentialId, credentialId), eq(credentialSecrets.version, version)));
}

export async function setName(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.update(credentials).set({ name }).where(eq(credentials.id, id));
}

/** Sets the expiry, and brings forward the end of an older secret that would outlive it. */
export async function setExpiry(
  tx: Transaction,
  id: string,
  expiresAt: Date | null,
  now: Date,
): Promise<void> {
  await tx.update(credentials).set({ expiresAt }).where(eq(credentials.id, id));
  if (!expiresAt) return;
  await tx
    .update(credentialSecrets)
    .set({ endsAt: sql`least(${credentialSecrets.endsAt}, ${expiresAt})` })
    .where(and(eq(credentialSecrets.credentialId, id), gt(credentialSecrets.endsAt, now)));
}
