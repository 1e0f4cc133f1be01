import { and, eq, gt, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import {
  type CredentialStatus,
  type Environment,
  LIVE_STATUSES,
  type Permission,
} from "@/lib/key-service/contract/vocabulary";
import { liveKey } from "./live-key";
import { credentials, credentialSecrets } from "./schema";
import { credentialActivity } from "./usage-schema";
import { isId, likeTerm } from "./search-text";

/** Which credentials a list shows. Moments "before" and "after" leave out the moment itself. */
export interface CredentialFilter {
  organizationId?: string | undefined;
  teamId?: string | undefined;
  statuses?: readonly CredentialStatus[] | undefined;
  environments?: readonly Environment[] | undefined;
  /** Exactly these, as the key itself has them. */
  permissions?: readonly Permission[] | undefined;
  createdById?: string | undefined;
  createdAfter?: Date | undefined;
  createdBefore?: Date | undefined;
  usedAfter?: Date | undefined;
  usedBefore?: Date | undefined;
  neverUsed?: boolean | undefined;
  expiresAfter?: Date | undefined;
  expiresBefore?: Date | undefined;
  neverExpires?: boolean | undefined;
  text?: string | undefined;
}

/**
 * The conditions of a filter, but for its text, on `credentials` alone, so that rows can be counted without their joins.
 * @param statusConditions those for rows met one after the other in some order, or for rows to be counted
 */
export const matches = (
  filter: CredentialFilter,
  statusConditions: Record<CredentialStatus, SQL> = STATUS_CONDITIONS,
): SQL | undefined =>
  and(
    filter.organizationId ? eq(credentials.organizationId, filter.organizationId) : undefined,
    filter.teamId ? eq(credentials.teamId, filter.teamId) : undefined,
    filter.environments?.length ? inArray(credentials.environment, [...filter.environments]) : undefined,
    filter.statuses?.length ? hasStatus(filter.statuses, statusConditions) : undefined,
    filter.permissions?.length
      ? sql`cardinality(${credentials.permissions}) = ${filter.permissions.length}`
      : undefined,
    filter.createdById ? eq(credentials.createdById, filter.createdById) : undefined,
    filter.createdAfter ? gt(credentials.createdAt, filter.createdAfter) : undefined,
    filter.createdBefore ? lt(credentials.createdAt, filter.createdBefore) : undefined,
    filter.expiresAfter ? gt(credentials.expiresAt, filter.expiresAfter) : undefined,
    filter.expiresBefore ? lt(credentials.expiresAt, filter.expiresBefore) : undefined,
    filter.neverExpires ? isNull(credentials.expiresAt) : undefined,
    wasUsed(filter),
  );

function hasStatus(
  statuses: readonly CredentialStatus[],
  conditions: Record<CredentialStatus, SQL>,
): SQL | undefined {
  // Which of the two a live key has makes no difference then, and would cost looking its secrets up.
  const isAnyLive = LIVE_STATUSES.every((status) => statuses.includes(status));
  const others = isAnyLive ? statuses.filter((status) => !isLiveStatus(status)) : statuses;
  return or(...(isAnyLive ? [isLive] : []), ...others.map((status) => conditions[status]));
}

const isLiveStatus = (status: CredentialStatus): boolean => LIVE_STATUSES.some((live) => live === status);

function wasUsed({ usedAfter, usedBefore, neverUsed }: CredentialFilter): SQL | undefined {
  const lastUse = sql`coalesce(${credentialActivity.lastUsedAt}, '-infinity')`;
  const condition = and(
    usedAfter ? gt(lastUse, usedAfter) : undefined,
    usedBefore ? and(lt(lastUse, usedBefore), gt(lastUse, sql`'-infinity'`)) : undefined,
    neverUsed ? eq(lastUse, sql`'-infinity'`) : undefined,
  );
  return (
    condition &&
    sql`${credentials.id} in (select ${credentialActivity.credentialId} from ${credentialActivity} where ${condition})`
  );
}

const isLive = liveKey("credentials");
// Looked up for each row: as a join it would be made for all rows before the first is shown.
const overlapRuns = sql`coalesce((select old.ends_at > now() from ${credentialSecrets} as old where old.credential_id = ${credentials.id} and old.version = ${credentials.version} - 1), false)`;

/** The rule of `domain/credential-status.ts`, as conditions. */
export const STATUS_CONDITIONS: Record<CredentialStatus, SQL> = {
  // Most keys were never rotated, and of those no secrets need be looked up.
  active: sql`(${isLive} and (${credentials.rotatedAt} is null or not ${overlapRuns}))`,
  // What comes first follows from the rest, and has an index.
  rotating: sql`(${credentials.rotatedAt} is not null and ${isLive} and ${overlapRuns})`,
  expired: sql`(${credentials.revokedAt} is null and ${credentials.expiresAt} <= now())`,
  revoked: sql`(${credentials.revokedAt} is not null)`,
};

/** What to count of those that match: a `from` and a `where`. */
export function countedFrom(filter: CredentialFilter): SQL {
  const isRotatingOnly = filter.statuses?.length === 1 && filter.statuses[0] === "rotating";
  if (!isRotatingOnly)
    return sql`from ${credentials} where ${matches(filter, COUNTED_STATUS_CONDITIONS) ?? sql`true`}`;
  // A key has one old secret at most that still works: led by those, the count ends as soon as it is capped.
  return sql`from ${credentialSecrets} as old join ${credentials} on ${credentials.id} = old.credential_id
    where old.ends_at > now() and ${and(isLive, matches({ ...filter, statuses: undefined }))}`;
}

/** The same for counting, which takes the few keys that rotate by their index. */
const COUNTED_STATUS_CONDITIONS: Record<CredentialStatus, SQL> = {
  ...STATUS_CONDITIONS,
  rotating: sql`(${isLive} and ${credentials.id} in (select old.credential_id from ${credentialSecrets} as old where old.ends_at > now()))`,
};

const LAST4 = /^[0-9a-z]{4}$/i;

/** The ways in which a search text finds a credential; any of them is enough. */
export function textConditions(term: string): SQL[] {
  if (isId(term)) return [eq(credentials.id, term)];
  const byName = sql`lower(${credentials.name}) like ${likeTerm(term)}`;
  if (!LAST4.test(term)) return [byName];
  const byLast4 = sql`${credentials.id} in (select ${credentialSecrets.credentialId} from ${credentialSecrets} where ${credentialSecrets.last4} = ${term.toLowerCase()})`;
  return [byName, byLast4];
}
