"use client";

import { DataTable } from "@/components/ui/data-table";
import { RowLink } from "@/components/ui/row-link";
import { Time } from "@/components/ui/time";
import type { Column } from "@/components/ui/table-column";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { isLiveStatus, REVIEW_DECISION_LABELS } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";

/** What was decided, by whom and when, the latest first. */
export function DecidedTable({ items, isStale }: { items: readonly ReviewItem[]; isStale: boolean }) {
  return (
    <DataTable<ReviewItem, never>
      label="Decisions"
      rows={items}
      rowId={({ review, credential }) => review?.id ?? credential.id}
      isStale={isStale}
      columns={columns}
    />
  );
}

const columns: Column<ReviewItem, never>[] = [
  {
    id: "name",
    header: "Key",
    small: "title",
    cell: ({ credential: { id, name, organizationName } }) => (
      <span className="flex min-w-0 gap-1.5" title={`${name} · ${organizationName}`}>
        <RowLink href={routes.key(id)}>{name}</RowLink>
        <span className="truncate text-ink-soft max-lg:hidden">{organizationName}</span>
      </span>
    ),
  },
  {
    id: "decision",
    header: "Decided",
    small: "side",
    className: "md:w-28",
    cell: ({ review, credential: { status } }) =>
      review?.decision === "revoked" && isLiveStatus(status)
        ? "Revoked, restored since"
        : review && REVIEW_DECISION_LABELS[review.decision],
  },
  {
    id: "reason",
    header: "Why",
    small: "below",
    className: "max-md:basis-full",
    cell: ({ review }) => (
      <span className="block truncate" title={review?.reason}>
        {review?.reason}
      </span>
    ),
  },
  {
    id: "by",
    header: "By",
    small: "last",
    className: "md:w-36",
    cell: ({ review }) => <span className="block truncate">{review?.decidedBy.name}</span>,
  },
  {
    id: "at",
    header: "When",
    small: "last",
    className: "md:w-27 whitespace-nowrap",
    cell: ({ review }) => (review === null ? null : <Time timestamp={review.decidedAt} />),
  },
  {
    id: "again",
    header: "Look again",
    small: "hidden",
    className: "md:w-30 whitespace-nowrap max-lg:hidden",
    cell: ({ review }) =>
      review === null || review.lookAgainAt === null ? (
        <span className="text-ink-soft">–</span>
      ) : (
        <Time timestamp={review.lookAgainAt} show="day" />
      ),
  },
];
