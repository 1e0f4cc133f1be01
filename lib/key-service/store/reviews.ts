import { and, type AnyColumn, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Environment, ReviewReason } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
import { attemptsSince, type CredentialRow, credentialsById } from "./credentials";
import type { Database, Transaction } from "./database";
import { keyset, type List, positionValue, type Sort } from "./keyset";
import { credentialReviews, credentials, reviewItems } from "./schema";

export interface ReviewFilter {
  reasons?: readonly ReviewReason[] | undefined;
  environments?: readonly Environment[] | undefined;
  organizationId?: string | undefined;
}

export type ReviewRow = typeof credentialReviews.$inferSelect;

/** A key with the reasons to look at it, and a decision about it. */
export interface ReviewItemRow {
  /** Of what the list is made of: of the credential, or of the decision. */
  id: string;
  credential: CredentialRow;
  reasons: ReviewReason[];
  /** Of a revoked key: when it was last tried since. */
  lastAttemptAt: Date | null;
  review: ReviewRow | null;
}

/** A decision without the reasons for which it was made. */
export type NewReview = Omit<ReviewRow, "reasons">;

/** @param reasons for which the key was looked at; those that it has now unless given */
export async function insertReview(
  tx: Transaction,
  review: NewReview,
  reasons?: ReviewReason[],
): Promise<void> {
  const found = sql`coalesce((select reasons from review_items where credential_id = ${review.credentialId}), '{}')`;
  await tx.insert(credentialReviews).values({ ...review, reasons: reasons ?? found });
}

const BY_URGENCY: Sort = { by: reviewItems.urgency, type: "int" };
const BY_TIME: Sort = { by: credentialReviews.decidedAt, type: "timestamptz" };

/** The keys that have a reason to be looked at and about which nothing was decided since. */
export function listOpenReviews(database: Database, filter: ReviewFilter): List<ReviewItemRow> {
  const matching = and(matches(filter, reviewItems.reasons), isOpen) ?? sql`true`;
  return {
    count: () =>
      cappedCount(
        database,
        sql`from ${reviewItems} join ${credentials} on ${credentials.id} = ${reviewItems.credentialId} where ${matching}`,
      ),
    rows: async (page) => {
      const { after, orderBy } = keyset(BY_URGENCY, reviewItems.credentialId, page);
      const items = await database
        .select({
          credentialId: reviewItems.credentialId,
          reasons: reviewItems.reasons,
          position: positionValue(BY_URGENCY),
        })
        .from(reviewItems)
        .innerJoin(credentials, eq(credentials.id, reviewItems.credentialId))
        .where(and(matching, after))
        .orderBy(...orderBy)
        .limit(page.limit + 1);
      const ids = items.map(({ credentialId }) => credentialId);
      const [byId, tried, latest] = await Promise.all([
        credentialsById(database, ids),
        attemptsSince(database, ids),
        latestReviews(database, ids),
      ]);
      return items.flatMap(({ credentialId: id, reasons, position }) => {
        const credential = byId.get(id);
        const review = latest.get(id) ?? null;
        const lastAttemptAt = tried.get(id)?.lastAttemptAt ?? null;
        return credential ? [{ id, credential, reasons, lastAttemptAt, review, position }] : [];
      });
    },
  };
}

/** What was decided, each decision with its key. */
export function listDecidedReviews(database: Database, filter: ReviewFilter): List<ReviewItemRow> {
  const matching = matches(filter, credentialReviews.reasons) ?? sql`true`;
  return {
    count: () =>
      cappedCount(
        database,
        sql`from ${credentialReviews} join ${credentials} on ${credentials.id} = ${credentialReviews.credentialId} where ${matching}`,
      ),
    rows: async (page) => {
      const { after, orderBy } = keyset(BY_TIME, credentialReviews.id, page);
      const items = await database
        .select({ review: credentialReviews, position: positionValue(BY_TIME) })
        .from(credentialReviews)
        .innerJoin(credentials, eq(credentials.id, credentialReviews.credentialId))
        .where(and(matching, after))
        .orderBy(...orderBy)
        .limit(page.limit + 1);
      const ids = items.map(({ review }) => review.credentialId);
      const [byId, tried] = await Promise.all([credentialsById(database, ids), attemptsSince(database, ids)]);
      return items.flatMap(({ review, position }) => {
        const { id, credentialId, reasons } = review;
        const credential = byId.get(credentialId);
        const lastAttemptAt = tried.get(credentialId)?.lastAttemptAt ?? null;
        return credential ? [{ id, credential, reasons, lastAttemptAt, review, position }] : [];
      });
    },
  };
}

/** @param of the reasons that are asked about: those that a key has, or had when it was decided about */
const matches = ({ reasons, environments, organizationId }: ReviewFilter, of: AnyColumn): SQL | undefined =>
  and(
    reasons?.length ? sql`${of} && ${sql.param([...reasons])}::text[]` : undefined,
    environments?.length ? inArray(credentials.environment, [...environments]) : undefined,
    organizationId ? eq(credentials.organizationId, organizationId) : undefined,
  );

/**
 * Of a review `v`: the last one that holds. What was decided about a live key says nothing of it once it is dead, and the
 * other way round, so that a revocation which was taken back decides nothing.
 */
export const isLastDecision = (isDead: SQL): SQL => sql`(${isOfDead("v")} = ${isDead} and not exists (
  select 1 from credential_reviews later
  where later.credential_id = v.credential_id and later.decided_at > v.decided_at and ${isOfDead("later")} = ${isDead}
))`;

const isOfDead = (of: "v" | "later"): SQL => sql.raw(`(${of}.decision in ('set-aside', 'revoked'))`);

const isDead = sql`(${credentials.revokedAt} is not null)`;

// A decision is younger than the reasons until these are looked for anew; a key that was kept or set aside rests until
// its day.
const isOpen = sql`(
  (not ${isDead} or 'refused-attempts' = any(${reviewItems.reasons}))
  and not exists (
    select 1 from ${credentialReviews} v where v.credential_id = ${reviewItems.credentialId} and ${isLastDecision(isDead)}
      and (v.look_again_at > now() or v.decided_at > (select as_of from overview_figures where id = 1))
  ))`;

async function latestReviews(database: Database, ids: readonly string[]): Promise<Map<string, ReviewRow>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectDistinctOn([credentialReviews.credentialId])
    .from(credentialReviews)
    .where(inArray(credentialReviews.credentialId, [...ids]))
    .orderBy(credentialReviews.credentialId, desc(credentialReviews.decidedAt));
  return new Map(rows.map((row) => [row.credentialId, row]));
}
