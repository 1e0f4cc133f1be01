import { desc, eq, sql } from "drizzle-orm";
import type { SecretFacts } from "@/lib/key-service/domain/verdict";
import type { Database, Transaction } from "./database";
import { credentials, credentialSecrets, organizations, teams } from "./schema";
import { usageDaily, usageHourly } from "./usage-schema";

/** The secrets of a credential, newest first, with what each was used for; without their HMACs. */
export function listSecrets(database: Database | Transaction, credentialId: string) {
  const used = database
    .select({
      version: usageHourly.version,
      lastUsedAt: sql<Date | null>`max(${usageHourly.lastUsedAt})`.as("last_used_at"),
      requests24h: requestsSince("24 hours").as("requests_24h"),
      requests7d: requestsSince("7 days").as("requests_7d"),
    })
    .from(usageHourly)
    .where(eq(usageHourly.credentialId, credentialId))
    .groupBy(usageHourly.version)
    .as("used");
  const usedLongAgo = database
    .select({
      version: usageDaily.version,
      lastUsedAt: sql<Date | null>`max(${usageDaily.lastUsedAt})`.as("last_used_long_ago_at"),
    })
    .from(usageDaily)
    .where(eq(usageDaily.credentialId, credentialId))
    .groupBy(usageDaily.version)
    .as("used_long_ago");
  return database
    .select({
      version: credentialSecrets.version,
      last4: credentialSecrets.last4,
      createdAt: credentialSecrets.createdAt,
      endsAt: credentialSecrets.endsAt,
      lastUsedAt: sql<Date | null>`greatest(${used.lastUsedAt}, ${usedLongAgo.lastUsedAt})`.mapWith(
        usageHourly.lastUsedAt,
      ),
      requests24h: sql<number>`coalesce(${used.requests24h}, 0)`.mapWith(Number),
      requests7d: sql<number>`coalesce(${used.requests7d}, 0)`.mapWith(Number),
    })
    .from(credentialSecrets)
    .leftJoin(used, eq(used.version, credentialSecrets.version))
    .leftJoin(usedLongAgo, eq(usedLongAgo.version, credentialSecrets.version))
    .where(eq(credentialSecrets.credentialId, credentialId))
    .orderBy(desc(credentialSecrets.version));
}

const requestsSince = (interval: string) =>
  sql<number>`coalesce(sum(${usageHourly.reads} + ${usageHourly.writes}) filter (where ${usageHourly.hour} > now() - ${interval}::interval), 0)`;

/** A secret that was found, and the time of the database at which it was. */
export interface FoundSecret extends SecretFacts {
  hmac: Buffer;
  pepperVersion: number;
  now: Date;
}

/** Makes the lookup of the secrets that lie under some HMACs: one indexed read, prepared once. */
export function secretFinder(database: Database): (hmacs: Buffer[]) => Promise<FoundSecret[]> {
  const statement = database
    .select({
      hmac: credentialSecrets.hmac,
      credentialId: credentials.id,
      version: credentialSecrets.version,
      pepperVersion: credentialSecrets.pepperVersion,
      organizationId: credentials.organizationId,
      teamId: credentials.teamId,
      permissions: credentials.permissions,
      environment: credentials.environment,
      expiresAt: credentials.expiresAt,
      revokedAt: credentials.revokedAt,
      endsAt: credentialSecrets.endsAt,
      organization: {
        permissions: organizations.permissions,
        suspendedAt: organizations.suspendedAt,
        archivedAt: organizations.archivedAt,
      },
      team: { permissions: teams.permissions, suspendedAt: teams.suspendedAt, archivedAt: teams.archivedAt },
      now: sql<Date>`clock_timestamp()::timestamptz(3)`.mapWith(credentials.createdAt),
    })
    .from(credentialSecrets)
    .innerJoin(credentials, eq(credentials.id, credentialSecrets.credentialId))
    .innerJoin(organizations, eq(organizations.id, credentials.organizationId))
    .leftJoin(teams, eq(teams.id, credentials.teamId))
    .where(sql`${credentialSecrets.hmac} = any(${sql.placeholder("hmacs")}::bytea[])`)
    .prepare("find_secret");
  return (hmacs) => statement.execute({ hmacs });
}
