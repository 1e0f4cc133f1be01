"use client";

import { useMemo, useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { onDemand } from "@/components/ui/on-demand";
import { RowLink } from "@/components/ui/row-link";
import { Time } from "@/components/ui/time";
import type { Column } from "@/components/ui/table-column";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { isLiveStatus, REVIEW_DECISION_LABELS } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { RestButton } from "./rest-button";
import { restOf, type ReviewList } from "./use-review";

interface DecidedTableProps {
  items: readonly ReviewItem[];
  isStale: boolean;
  onRest: ReviewList["rest"];
}

/** What was decided, by whom and when, the latest first. That a key rests can be decided anew. */
export function DecidedTable({ items, isStale, onRest }: DecidedTableProps) {
  const [changing, setChanging] = useState<ReviewItem | null>(null);
  const columns = useMemo(() => [...factColumns, changeColumn(items, setChanging)], [items]);
  return (
    <>
      <DataTable<ReviewItem, never>
        label="Decisions"
        rows={items}
        // A new decision takes over the row of the one before, with the button that has the focus.
        rowId={(item) =>
          isLatest(item, items) ? item.credential.id : (item.review?.id ?? item.credential.id)
        }
        isStale={isStale}
        columns={columns}
      />
      {changing === null ? null : (
        <RestDialog
          name={changing.credential.name}
          decision={restOf(changing)}
          expiresAt={changing.credential.expiresAt}
          before={changing.review ?? undefined}
          onRest={(reason, lookAgainAt) => onRest(changing, reason, lookAgainAt)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

const RestDialog = onDemand(() => import("./rest-dialog").then((module) => module.RestDialog));

/** Whether nothing was decided about its key since: what was decided before does not hold any more. */
const isLatest = (item: ReviewItem, items: readonly ReviewItem[]) =>
  items.find(({ credential }) => credential.id === item.credential.id) === item;

const changeColumn = (
  items: readonly ReviewItem[],
  onChange: (item: ReviewItem) => void,
): Column<ReviewItem, never> => ({
  id: "change",
  header: "Change",
  isHeaderHidden: true,
  small: "last",
  className: "max-md:-ml-3 md:w-22 md:text-right",
  cell: (item) =>
    isLatest(item, items) && item.review?.decision === restOf(item) ? (
      <span className="relative">
        <RestButton label="Change" onPress={() => onChange(item)}>
          what was decided about {item.credential.name}
        </RestButton>
      </span>
    ) : null,
});

const factColumns: Column<ReviewItem, never>[] = [
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
