import type { ReviewItem, ReviewListQuery } from "@/lib/key-service/contract/reviews";
import { readFigures } from "@/lib/key-service/store/figures";
import { listDecidedReviews, listOpenReviews, type ReviewFilter } from "@/lib/key-service/store/reviews";
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
  const { list, order } = reviewList(query);
  const [{ data, meta }, figures] = await Promise.all([
    readPage(
      { ...query, sort: query.state, order },
      (page) => list(database, filterOf(query), page),
      presentReviewItem,
    ),
    readFigures(database),
  ]);
  return { data, meta: { ...meta, asOf: figures?.asOf.toISOString() ?? null } };
}

/** All that a query matches, in its order, many at a time. */
export async function* everyReviewItem(
  { database }: Service,
  query: ReviewListQuery,
): AsyncGenerator<ReviewItem[]> {
  const { list, order } = reviewList(query);
  const pages = everyPage(order, (page) => list(database, filterOf(query), page));
  for await (const rows of pages) yield rows.map(presentReviewItem);
}

const reviewList = ({ state }: ReviewListQuery) =>
  state === "open"
    ? { list: listOpenReviews, order: "asc" as const }
    : { list: listDecidedReviews, order: "desc" as const };

const filterOf = ({ reason, environment, organizationId }: ReviewListQuery): ReviewFilter => ({
  reasons: reason,
  environments: environment,
  organizationId,
});
