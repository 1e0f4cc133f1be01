"use client";

import { useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { onDemand } from "@/components/ui/on-demand";
import { RowLink } from "@/components/ui/row-link";
import { Time } from "@/components/ui/time";
import type { Column } from "@/components/ui/table-column";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { isLiveStatus, REVIEW_DECISION_LABELS } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { RestButton } from "./rest-button";
import { revocationLine } from "./revocation-line";
import { RevokeButton } from "./revoke-button";
import { restOf, type ReviewList } from "./use-review";

interface DecidedTableProps {
  /** As they are after what was done here. */
  items: readonly ReviewItem[];
  review: ReviewList;
}

/** What was decided, by whom and when, the latest first. That a key rests can be decided anew, and a revocation undone. */
export function DecidedTable({ items, review }: DecidedTableProps) {
  const { revocations, list, rest } = review;
  const [changing, setChanging] = useState<ReviewItem | null>(null);
  return (
    <>
      <DataTable<ReviewItem, never>
        label="Decisions"
        rows={items}
        // A new decision takes over the row of the one before, with the button that has the focus.
        rowId={(item) =>
          isLatest(item, items) ? item.credential.id : (item.review?.id ?? item.credential.id)
        }
        isStale={list.isPlaceholderData}
        below={(item) =>
          isLatest(item, items)
            ? revocationLine(revocations.stepOf(item.credential.id), item.credential)
            : null
        }
        columns={[...factColumns, changeColumn(items, review, setChanging)]}
      />
      {changing === null ? null : (
        <RestDialog
          credentialId={changing.credential.id}
          name={changing.credential.name}
          decision={restOf(changing)}
          expiresAt={changing.credential.expiresAt}
          before={changing.review ?? undefined}
          onRest={(reason, lookAgainAt) => rest(changing, reason, lookAgainAt)}
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
  { revocations, revoke }: ReviewList,
  onChange: (item: ReviewItem) => void,
): Column<ReviewItem, never> => ({
  id: "change",
  header: "Change",
  isHeaderHidden: true,
  small: "last",
  className: "max-md:-ml-3 md:w-22 md:text-right",
  cell: (item) => {
    const { credential, review } = item;
    const { id, name, status } = credential;
    if (review === null || !isLatest(item, items)) return null;
    if (review.decision === "revoked")
      // Once it is undone the button stays, for the focus that it has.
      return status === "revoked" || revocations.stepOf(id) !== undefined ? (
        <span className="relative">
          <RevokeButton
            credential={credential}
            step={revocations.stepOf(id)}
            onRevoke={() => revoke(item)}
            onRestore={() => void revocations.restore(credential)}
          />
        </span>
      ) : null;
    return review.decision === restOf(item) ? (
      <span className="relative">
        <RestButton label="Change" onPress={() => onChange(item)}>
          what was decided about {name}
        </RestButton>
      </span>
    ) : null;
  },
});

const factColumns: Column<ReviewItem, never>[] = [
  {
    id: "name",
    header: "Key",
    small: "title",
    className: "md:w-[36%]",
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
