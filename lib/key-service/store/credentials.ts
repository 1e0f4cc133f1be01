import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CredentialStatus, Environment } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
import type { Database, Transaction } from "./database";
import { keyset, type ListPage, type Page, positionValue, type Sort } from "./keyset";
import { isId, likeTerm } from "./search-text";
import {
  credentialActivity,
  credentials,
  credentialSecrets,
  organizations,
  revocationAttempts,
  teams,
  usageRecording,
} from "./schema";

const current = alias(credentialSecrets, "current_secret");
const previous = alias(credentialSecrets, "previous_secret");

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
  overlapEndsAt: previous.endsAt,
  lastUsedAt: credentialActivity.lastUsedAt,
  requests30d: credentialActivity.requests30d,
  recordingBeganAt: usageRecording.beganAt,
  /** The database's time at which this was read. */
  readAt: sql<Date>`clock_timestamp()::timestamptz(3)`.mapWith(credentials.createdAt),
};

const SORTS = {
  createdAt: { by: credentials.createdAt, type: "timestamptz" },
  name: { by: sql`lower(${credentials.name})`, type: "text" },
  lastUsedAt: { by: sql`coalesce(${credentialActivity.lastUsedAt}, '-infinity')`, type: "timestamptz" },
  requests30d: { by: credentialActivity.requests30d, type: "bigint" },
  expiresAt: { by: sql`coalesce(${credentials.expiresAt}, 'infinity')`, type: "timestamptz" },
} as const satisfies Record<string, Sort>;

export type CredentialSort = keyof typeof SORTS;

const selectFrom = (database: Database | Transaction, sort: Sort = SORTS.createdAt) =>
  database
    .select({ ...columns, position: positionValue(sort) })
    .from(credentials)
    .innerJoin(organizations, eq(organizations.id, credentials.organizationId))
    .innerJoin(
      current,
      and(eq(current.credentialId, credentials.id), eq(current.version, credentials.version)),
    )
    .innerJoin(credentialActivity, eq(credentialActivity.credentialId, credentials.id))
    .innerJoin(usageRecording, eq(usageRecording.id, 1))
    .leftJoin(teams, eq(teams.id, credentials.teamId))
    .leftJoin(
      previous,
      and(eq(previous.credentialId, credentials.id), eq(previous.version, sql`${credentials.version} - 1`)),
    )
    .$dynamic();

export type CredentialRow = Awaited<ReturnType<typeof selectFrom>>[number];

export async function findCredential(
  database: Database | Transaction,
  id: string,
): Promise<CredentialRow | null> {
  const [row] = await selectFrom(database).where(eq(credentials.id, id));
  return row ?? null;
}

/** Like `findCredential`, and holds the credential until the transaction ends: changes of one credential queue up. */
export async function lockCredential(tx: Transaction, id: string): Promise<CredentialRow | null> {
  await tx.select({ id: credentials.id }).from(credentials).where(eq(credentials.id, id)).for("update");
  return findCredential(tx, id);
}

export interface CredentialFilter {
  organizationId?: string | undefined;
  teamId?: string | undefined;
  statuses?: readonly CredentialStatus[] | undefined;
  environments?: readonly Environment[] | undefined;
  text?: string | undefined;
}

/** One page of the credentials that match, one row more than `limit` if there are more, and how many match. */
export async function listCredentials(
  database: Database,
  filter: CredentialFilter,
  sort: CredentialSort,
  page: Page,
): Promise<ListPage<CredentialRow>> {
  const { after, orderBy } = keyset(SORTS[sort], credentials.id, page);
  const matching = matches(filter);
  const [rows, total] = await Promise.all([
    selectFrom(database, SORTS[sort])
      .where(and(matching, after))
      .orderBy(...orderBy)
      .limit(page.limit + 1)
      .offset(page.offset),
    cappedCount(database, sql`from ${credentials} where ${matching ?? sql`true`}`),
  ]);
  return { rows, total };
}

function matches(filter: CredentialFilter): SQL | undefined {
  return and(
    filter.organizationId ? eq(credentials.organizationId, filter.organizationId) : undefined,
    filter.teamId ? eq(credentials.teamId, filter.teamId) : undefined,
    filter.environments?.length ? inArray(credentials.environment, [...filter.environments]) : undefined,
    filter.statuses?.length ? or(...filter.statuses.map((status) => STATUS_CONDITIONS[status])) : undefined,
    filter.text ? matchesText(filter.text) : undefined,
  );
}

const notRevoked = sql`${credentials.revokedAt} is null`;
const notExpired = sql`(${credentials.expiresAt} is null or ${credentials.expiresAt} > now())`;
const overlapRuns = sql`exists (select 1 from ${credentialSecrets} as old where old.credential_id = ${credentials.id} and old.version = ${credentials.version} - 1 and old.ends_at > now())`;

/** The rule of `domain/credential-status.ts`, as conditions. */
const STATUS_CONDITIONS: Record<CredentialStatus, SQL> = {
  active: sql`(${notRevoked} and ${notExpired} and not ${overlapRuns})`,
  rotating: sql`(${notRevoked} and ${notExpired} and ${overlapRuns})`,
  expired: sql`(${notRevoked} and ${credentials.expiresAt} <= now())`,
  revoked: sql`(${credentials.revokedAt} is not null)`,
};

const LAST4 = /^[0-9a-z]{4}$/i;

function matchesText(term: string): SQL | undefined {
  if (isId(term)) return eq(credentials.id, term);
  const byName = sql`lower(${credentials.name}) like ${likeTerm(term)}`;
  if (!LAST4.test(term)) return byName;
  return or(
    byName,
    sql`${credentials.id} in (select ${credentialSecrets.credentialId} from ${credentialSecrets} where ${credentialSecrets.last4} = ${term.toLowerCase()})`,
  );
}

/** Requests refused since a revocation, and the last of them. */
export async function attemptsSince(database: Database | Transaction, credentialId: string, revokedAt: Date) {
  const [row] = await database
    .select({ attempts: revocationAttempts.attempts, lastAttemptAt: revocationAttempts.lastAttemptAt })
    .from(revocationAttempts)
    .where(
      and(eq(revocationAttempts.credentialId, credentialId), eq(revocationAttempts.revokedAt, revokedAt)),
    );
  return row ?? { attempts: 0, lastAttemptAt: null };
}
