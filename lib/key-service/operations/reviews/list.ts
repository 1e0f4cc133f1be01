import type { ReviewItem, ReviewListQuery } from "@/lib/key-service/contract/reviews";
import type { Database } from "@/lib/key-service/store/database";
import { readFigures } from "@/lib/key-service/store/figures";
import { listDecidedReviews, listOpenReviews } from "@/lib/key-service/store/reviews";
import type { Service } from "../context";
import { everyPage, type ListAnswer, readPage } from "../list-page";
import { presentReviewItem } from "./present";

/**
 * The keys to look at, the most urgent first, or what was decided, the latest first.
 * @throws {Refusal} VALIDATION_ERROR for a cursor of another list
 */
export async function listReviewsPage(
  { database }: Service,
  query: ReviewListQuery,
): Promise<ListAnswer<ReviewItem> & { meta: { asOf: string | null } }> {
  const { list, order } = reviewList(database, query);
  const [{ data, meta }, figures] = await Promise.all([
    readPage({ ...query, sort: query.state, order }, list, presentReviewItem),
    readFigures(database),
  ]);
  return { data, meta: { ...meta, asOf: figures?.asOf.toISOString() ?? null } };
}

/** All that a query matches, in its order, many at a time. */
export async function* everyReviewItem(
  { database }: Service,
  query: ReviewListQuery,
): AsyncGenerator<ReviewItem[]> {
  const { list, order } = reviewList(database, query);
  for await (const rows of everyPage(order, list)) yield rows.map(presentReviewItem);
}

function reviewList(database: Database, { state, reason, environment, organizationId }: ReviewListQuery) {
  const filter = { reasons: reason, environments: environment, organizationId };
  return state === "open"
    ? { list: listOpenReviews(database, filter), order: "asc" as const }
    : { list: listDecidedReviews(database, filter), order: "desc" as const };
}
