import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "./database";
import { credentials, credentialSecrets, organizations, teams } from "./schema";
import { credentialActivity, revocationAttempts, usageRecording } from "./usage-schema";

const current = alias(credentialSecrets, "current_secret");

/** Everything of a credential that may leave the store; the HMAC is not among it. */
const columns = {
  id: credentials.id,
  name: credentials.name,
  organizationId: credentials.organizationId,
  teamId: credentials.teamId,
  permissions: credentials.permissions,
  environment: credentials.environment,
  version: credentials.version,
  createdAt: credentials.createdAt,
  createdById: credentials.createdById,
  createdByName: credentials.createdByName,
  rotatedAt: credentials.rotatedAt,
  overlapEndsAt: credentials.overlapEndsAt,
  expiresAt: credentials.expiresAt,
  revokedAt: credentials.revokedAt,
  revokedById: credentials.revokedById,
  revokedByName: credentials.revokedByName,
  revocationReason: credentials.revocationReason,
  refusedSince: credentials.refusedSince,
  organization: {
    displayName: organizations.displayName,
    permissions: organizations.permissions,
    suspendedAt: organizations.suspendedAt,
    archivedAt: organizations.archivedAt,
  },
  team: {
    displayName: teams.displayName,
    permissions: teams.permissions,
    suspendedAt: teams.suspendedAt,
    archivedAt: teams.archivedAt,
  },
  last4: current.last4,
  lastUsedAt: credentialActivity.lastUsedAt,
  requests30d: credentialActivity.requests30d,
  recordingBeganAt: usageRecording.beganAt,
  /** The database's time at which this was read. */
  readAt: sql<Date>`clock_timestamp()::timestamptz(3)`.mapWith(credentials.createdAt),
};

/** The credentials with everything of them that may leave the store. */
const selectCredentials = (database: Database | Transaction) =>
  database
    .select(columns)
    .from(credentials)
    .innerJoin(organizations, eq(organizations.id, credentials.organizationId))
    .innerJoin(
      current,
      and(eq(current.credentialId, credentials.id), eq(current.version, credentials.version)),
    )
    .innerJoin(credentialActivity, eq(credentialActivity.credentialId, credentials.id))
    .innerJoin(usageRecording, eq(usageRecording.id, 1))
    .leftJoin(teams, eq(teams.id, credentials.teamId))
    .$dynamic();

export type CredentialRow = Awaited<ReturnType<typeof selectCredentials>>[number];

export async function findCredential(
  database: Database | Transaction,
  id: string,
): Promise<CredentialRow | null> {
  const [row] = await selectCredentials(database).where(eq(credentials.id, id));
  return row ?? null;
}

/** The credentials with these ids, by them. */
export async function credentialsById(
  database: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, CredentialRow>> {
  if (ids.length === 0) return new Map();
  // Named, so that Postgres plans its seven tables once a connection: planning takes longer than reading a page.
  const rows = await selectCredentials(database)
    .where(sql`${credentials.id} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("credentials_by_id")
    .execute({ ids });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Like `findCredential`, and holds the credential until the transaction ends: changes of one credential queue up. */
export async function lockCredential(tx: Transaction, id: string): Promise<CredentialRow | null> {
  await tx.select({ id: credentials.id }).from(credentials).where(eq(credentials.id, id)).for("update");
  return findCredential(tx, id);
}

/** What was refused since a credential was revoked. */
export interface Attempts {
  attempts: number;
  lastAttemptAt: Date | null;
}

/** Requests refused since credentials were revoked, and the last of each, by the id of those that were tried. */
export async function attemptsSince(
  database: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, Attempts>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select({
      id: credentials.id,
      attempts: revocationAttempts.attempts,
      lastAttemptAt: revocationAttempts.lastAttemptAt,
    })
    .from(credentials)
    .innerJoin(
      revocationAttempts,
      and(
        eq(revocationAttempts.credentialId, credentials.id),
        eq(revocationAttempts.revokedAt, credentials.revokedAt),
      ),
    )
    .where(inArray(credentials.id, [...ids]));
  return new Map(rows.map(({ id, ...attempts }) => [id, attempts]));
}
