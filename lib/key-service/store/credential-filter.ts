import { and, eq, gt, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import {
  type CredentialStatus,
  type Environment,
  isLiveStatus,
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
  /** The whole name, in small letters or capitals. */
  name?: string | undefined;
  text?: string | undefined;
}

/** The conditions of a filter, but for its text, on `credentials` alone, so that rows can be counted without their joins. */
export const matches = (filter: CredentialFilter): SQL | undefined =>
  and(
    filter.organizationId ? eq(credentials.organizationId, filter.organizationId) : undefined,
    filter.teamId ? eq(credentials.teamId, filter.teamId) : undefined,
    filter.environments?.length ? inArray(credentials.environment, [...filter.environments]) : undefined,
    filter.statuses?.length ? hasStatus(filter.statuses) : undefined,
    filter.permissions?.length
      ? sql`cardinality(${credentials.permissions}) = ${filter.permissions.length}`
      : undefined,
    filter.createdById ? eq(credentials.createdById, filter.createdById) : undefined,
    filter.createdAfter ? gt(credentials.createdAt, filter.createdAfter) : undefined,
    filter.createdBefore ? lt(credentials.createdAt, filter.createdBefore) : undefined,
    filter.expiresAfter ? gt(credentials.expiresAt, filter.expiresAfter) : undefined,
    filter.expiresBefore ? lt(credentials.expiresAt, filter.expiresBefore) : undefined,
    filter.name ? sql`lower(${credentials.name}) = lower(${filter.name})` : undefined,
    filter.neverExpires ? isNull(credentials.expiresAt) : undefined,
    wasUsed(filter),
  );

function hasStatus(statuses: readonly CredentialStatus[]): SQL | undefined {
  // Which of the two a live key has makes no difference then, and an index knows which keys are live.
  const isAnyLive = LIVE_STATUSES.every((status) => statuses.includes(status));
  const others = isAnyLive ? statuses.filter((status) => !isLiveStatus(status)) : statuses;
  return or(...(isAnyLive ? [isLive] : []), ...others.map((status) => STATUS_CONDITIONS[status]));
}

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
const overlapRuns = sql`${credentials.overlapEndsAt} > now()`;

/** The rule of `domain/credential-status.ts`, as conditions. */
export const STATUS_CONDITIONS: Record<CredentialStatus, SQL> = {
  active: sql`(${isLive} and ${overlapRuns} is not true)`,
  rotating: sql`(${isLive} and ${overlapRuns})`,
  expired: sql`(${credentials.revokedAt} is null and ${credentials.expiresAt} <= now())`,
  revoked: sql`(${credentials.revokedAt} is not null)`,
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
