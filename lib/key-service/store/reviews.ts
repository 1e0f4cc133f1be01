import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Environment, ReviewReason } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
import { selectCredentials } from "./credentials";
import type { Database, Transaction } from "./database";
import { keyset, type ListPage, type Page, positionValue, type Sort } from "./keyset";
import { credentialReviews, credentials, reviewItems } from "./schema";

export interface ReviewFilter {
  reasons?: readonly ReviewReason[] | undefined;
  environments?: readonly Environment[] | undefined;
  organizationId?: string | undefined;
}

export type ReviewRow = typeof credentialReviews.$inferSelect;
type CredentialRow = Awaited<ReturnType<typeof selectCredentials>>[number];

/** A key with the reasons to look at it, and a decision about it. */
export interface ReviewItemRow {
  /** Of what the list is made of: of the credential, or of the decision. */
  id: string;
  credential: CredentialRow;
  reasons: ReviewReason[];
  review: ReviewRow | null;
}

export async function insertReview(tx: Transaction, review: ReviewRow): Promise<void> {
  await tx.insert(credentialReviews).values(review);
}

const BY_URGENCY: Sort = { by: reviewItems.urgency, type: "int" };
const BY_TIME: Sort = { by: credentialReviews.decidedAt, type: "timestamptz" };

/** One page of the keys that have a reason to be looked at and about which nothing was decided since. */
export async function listOpenReviews(
  database: Database,
  filter: ReviewFilter,
  page: Page,
): Promise<ListPage<ReviewItemRow>> {
  const { after, orderBy } = keyset(BY_URGENCY, reviewItems.credentialId, page);
  const matching = and(matches(filter), isOpen) ?? sql`true`;
  const from = sql`from ${reviewItems} join ${credentials} on ${credentials.id} = ${reviewItems.credentialId} where ${matching}`;
  const [items, total] = await Promise.all([
    database
      .select({
        id: reviewItems.credentialId,
        credentialId: reviewItems.credentialId,
        reasons: reviewItems.reasons,
        position: positionValue(BY_URGENCY),
      })
      .from(reviewItems)
      .innerJoin(credentials, eq(credentials.id, reviewItems.credentialId))
      .where(and(matching, after))
      .orderBy(...orderBy)
      .limit(page.limit + 1),
    cappedCount(database, from),
  ]);
  const latest = await latestReviews(
    database,
    items.map(({ credentialId }) => credentialId),
  );
  const rows = await withCredentials(
    database,
    items.map(({ id, credentialId, reasons, position }) => ({
      id,
      credentialId,
      reasons,
      position,
      review: latest.get(credentialId) ?? null,
    })),
  );
  return { rows, total };
}

/** One page of what was decided, each decision with its key. */
export async function listDecidedReviews(
  database: Database,
  filter: ReviewFilter,
  page: Page,
): Promise<ListPage<ReviewItemRow>> {
  const { after, orderBy } = keyset(BY_TIME, credentialReviews.id, page);
  const matching = matches(filter) ?? sql`true`;
  const from = sql`from ${credentialReviews} join ${credentials} on ${credentials.id} = ${credentialReviews.credentialId}
    left join ${reviewItems} on ${reviewItems.credentialId} = ${credentials.id} where ${matching}`;
  const [items, total] = await Promise.all([
    database
      .select({ review: credentialReviews, reasons: reviewItems.reasons, position: positionValue(BY_TIME) })
      .from(credentialReviews)
      .innerJoin(credentials, eq(credentials.id, credentialReviews.credentialId))
      .leftJoin(reviewItems, eq(reviewItems.credentialId, credentials.id))
      .where(and(matching, after))
      .orderBy(...orderBy)
      .limit(page.limit + 1),
    cappedCount(database, from),
  ]);
  const rows = await withCredentials(
    database,
    items.map(({ review, reasons, position }) => ({
      id: review.id,
      credentialId: review.credentialId,
      review,
      reasons: reasons ?? [],
      position,
    })),
  );
  return { rows, total };
}

const matches = ({ reasons, environments, organizationId }: ReviewFilter): SQL | undefined =>
  and(
    reasons?.length ? sql`${reviewItems.reasons} && ${sql.param([...reasons])}::text[]` : undefined,
    environments?.length ? inArray(credentials.environment, [...environments]) : undefined,
    organizationId ? eq(credentials.organizationId, organizationId) : undefined,
  );

// A decision is younger than the reasons until these are looked for anew; a kept key rests until its day.
const isOpen = sql`(
  (${credentials.revokedAt} is null or 'refused-attempts' = any(${reviewItems.reasons}))
  and not exists (
    select 1 from ${credentialReviews} v where v.credential_id = ${reviewItems.credentialId}
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

async function withCredentials<T extends { credentialId: string }>(
  database: Database,
  items: readonly T[],
): Promise<(T & { credential: CredentialRow })[]> {
  if (items.length === 0) return [];
  const ids = items.map(({ credentialId }) => credentialId);
  const rows = await selectCredentials(database).where(inArray(credentials.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap((item) => {
    const credential = byId.get(item.credentialId);
    return credential ? [{ ...item, credential }] : [];
  });
}
