"use client";

import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { KeyHint } from "@/components/ui/key-hint";
import { RowLink } from "@/components/ui/row-link";
import type { Column } from "@/components/ui/table-column";
import { Time } from "@/components/ui/time";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import type { ReviewReason } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { ReviewActions } from "./review-actions";
import { ReviewOutcome } from "./review-outcome";
import { MostUrgentReason } from "./review-reasons";
import { revocationLine } from "./revocation-line";
import { ScopeCell } from "./scope-cell";
import type { ReviewList } from "./use-review";
import { EnvironmentCell, LastUsedCell, UNUSUAL_ONLY } from "./usual-cells";

interface ReviewTableProps {
  review: ReviewList;
  onRest: (item: ReviewItem) => void;
  onRotate: (item: ReviewItem) => void;
  onExpiry: (item: ReviewItem) => void;
}

/** The keys to look at as rows, each to be decided where it stands. */
export function ReviewTable(props: ReviewTableProps) {
  const { review } = props;
  const { items, revocations, decided, list } = review;
  return (
    <DataTable<ReviewItem, never>
      label="Keys to review"
      rows={items}
      rowId={({ credential }) => credential.id}
      isStale={list.isPlaceholderData}
      isDead={({ credential: { id } }) => revocations.stepOf(id)?.step === "revoked" || decided.has(id)}
      below={(item) => outcomeBelow(item, review)}
      columns={[
        ...keyColumns,
        whyColumn(review.state.reason),
        environmentColumn,
        lastUsedColumn,
        decideColumn(props),
      ]}
    />
  );
}

/** What was done about a key, to stand below its row; null when nothing was. */
export function outcomeBelow(item: ReviewItem, review: ReviewList): ReactNode {
  const { id, refusedSince } = item.credential;
  const step = review.revocations.stepOf(id);
  const decided = review.decided.get(id);
  const revocation = revocationLine(step, item.credential);
  if (decided === undefined) return revocation;
  return (
    <>
      {revocation}
      <ReviewOutcome
        decided={decided}
        refusedSince={refusedSince}
        onRecordAgain={() => review.recordAgain(decided)}
      />
    </>
  );
}

const keyColumns: Column<ReviewItem, never>[] = [
  {
    id: "name",
    header: "Name",
    small: "title",
    cell: ({ credential: { id, name } }) => (
      <span className="flex min-w-0">
        <RowLink href={routes.key(id)}>{name}</RowLink>
      </span>
    ),
  },
  {
    id: "key",
    header: "Key",
    small: "last",
    className: "md:w-25 md:max-xl:hidden",
    cell: ({ credential: { last4 } }) => <KeyHint last4={last4} />,
  },
  {
    id: "scope",
    header: "Organization and team",
    small: "below",
    className: "max-md:basis-full md:w-40 xl:w-44 2xl:w-60",
    cell: ({ credential: { organizationName, teamName } }) => (
      <ScopeCell organization={organizationName} team={teamName} />
    ),
  },
];

/** @param asked the reasons that the list is narrowed to: a row shows that one, though it may have a more urgent one */
function whyColumn(asked: readonly ReviewReason[]): Column<ReviewItem, never> {
  return {
    id: "reasons",
    header: "Why",
    small: "below",
    className: "md:w-65",
    cell: ({ reasons }) => (
      <MostUrgentReason
        reasons={reasons.toSorted((a, b) => Number(asked.includes(b)) - Number(asked.includes(a)))}
      />
    ),
  };
}

const lastUsedColumn: Column<ReviewItem, never> = {
  id: "lastUsed",
  header: "Last used",
  small: "below",
  className: `md:w-27 whitespace-nowrap md:max-xl:hidden ${UNUSUAL_ONLY}`,
  cell: ({ credential, lastAttemptAt }) =>
    lastAttemptAt === null || credential.status !== "revoked" ? (
      <LastUsedCell credential={credential} />
    ) : (
      <>
        Tried <Time timestamp={lastAttemptAt} />
      </>
    ),
};

const environmentColumn: Column<ReviewItem, never> = {
  id: "environment",
  header: "Environment",
  small: "below",
  className: `md:w-25 md:max-2xl:hidden ${UNUSUAL_ONLY}`,
  cell: ({ credential }) => <EnvironmentCell credential={credential} />,
};

function decideColumn({ review, onRest, onRotate, onExpiry }: ReviewTableProps): Column<ReviewItem, never> {
  return {
    id: "decide",
    header: "Decide",
    isHeaderHidden: true,
    small: "last",
    className: "max-md:basis-full md:w-52 md:text-right",
    cell: (item) => (
      <ReviewActions
        item={item}
        review={review}
        onRest={() => onRest(item)}
        onRotate={() => onRotate(item)}
        onExpiry={() => onExpiry(item)}
      />
    ),
  };
}
