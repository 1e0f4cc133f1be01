"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { KeyHint } from "@/components/ui/key-hint";
import { StatusBadge } from "@/components/ui/status-badge";
import { useNow } from "@/components/ui/clock";
import { Time } from "@/components/ui/time";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { ENVIRONMENT_LABELS } from "@/lib/key-service/contract/vocabulary";
import { browserClient } from "@/lib/browser-client";
import { formatCappedCount, formatCount, formatPermissions } from "@/lib/format";
import { credentialQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { AttemptsSince } from "./attempts-since";
import { credentialSigns } from "./credential-signs";
import { LastUsed } from "./last-used";
import { ReviewActions } from "./review-actions";
import { ReviewNext } from "./review-next";
import { ReviewReasons } from "./review-reasons";
import { outcomeBelow } from "./review-table";
import { scopeFacts } from "./scope-facts";
import type { ReviewList } from "./use-review";
import type { ShownItem } from "./use-shown-item";

interface ReviewSingleProps {
  review: ReviewList;
  shown: ShownItem;
  onMove: (by: 1 | -1) => void;
  onShow: (item: ReviewItem) => void;
  onRest: () => void;
  onRotate: () => void;
  onExpiry: () => void;
}

/** One key to look at, with what there is to know for a decision. */
export function ReviewSingle(props: ReviewSingleProps) {
  const { review, shown, onMove, onShow, onRest, onRotate, onExpiry } = props;
  const { item, place, isGone } = shown;
  const now = useNow();
  const { credential } = item;
  const { id, name, last4, permissions, environment } = credential;
  const isLast = place >= review.items.length - (isGone ? 0 : 1);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusedFor = useRef(id);

  useEffect(() => {
    // Whoever went on by a button that is gone with the key before is not left nowhere.
    if (focusedFor.current !== id && document.activeElement === document.body) heading.current?.focus();
    focusedFor.current = id;
  }, [id, focusedFor, heading]);

  return (
    <article aria-labelledby="review-name" className="flex max-w-3xl flex-col gap-4">
      <div className="flex items-center justify-between gap-3">
        <p className="text-sm text-ink-soft">
          {formatCount(review.state.before + place + 1)} of {countOf(review)}
        </p>
        <div className="flex gap-1.5">
          <Button
            size="sm"
            onPress={() => onMove(-1)}
            disabledReason={place === 0 ? "This is the first" : undefined}
          >
            <ChevronLeft aria-hidden="true" />
            Previous
          </Button>
          <Button
            size="sm"
            onPress={() => onMove(1)}
            disabledReason={isLast && !review.pages.onNext ? "This is the last" : undefined}
          >
            Next
            <ChevronRight aria-hidden="true" />
          </Button>
        </div>
      </div>
      <header className="flex flex-col gap-2">
        <h2 ref={heading} tabIndex={-1} id="review-name" className="text-xl font-semibold wrap-anywhere">
          <Link href={routes.key(id)} className="rounded-sm hover:underline">
            {name}
          </Link>
        </h2>
        <ReviewReasons reasons={item.reasons} />
      </header>
      {isGone ? (
        <p role="status">Somebody else decided about this key meanwhile.</p>
      ) : (
        <ReviewActions
          item={item}
          review={review}
          size="md"
          onRest={onRest}
          onRotate={onRotate}
          onExpiry={onExpiry}
        />
      )}
      {outcomeBelow(item, review)}
      {isGone || review.decided.has(id) ? (
        <ReviewNext review={review} place={isGone ? place - 1 : place} onShow={onShow} />
      ) : null}
      <Facts
        facts={[
          { label: "Status", value: <StatusBadge signs={credentialSigns(credential, now)} /> },
          { label: "Key", value: <KeyHint last4={last4} /> },
          ...scopeFacts(credential),
          { label: "Permissions", value: formatPermissions(permissions) },
          { label: "Environment", value: ENVIRONMENT_LABELS[environment] },
          { label: "Last used", value: <LastUsed credential={credential} /> },
          ...(item.reasons.includes("refused-attempts")
            ? [
                { label: "Revoked by", value: credential.revokedBy?.name ?? "Not known" },
                { label: "Attempts", value: <TriedSince credentialId={id} /> },
              ]
            : []),
          { label: "Requests, 30 days", value: formatCount(credential.requests30d) },
          { label: "Issued", value: <Issued item={item} /> },
          {
            label: "Rotated",
            value: credential.rotatedAt === null ? "Never" : <Time timestamp={credential.rotatedAt} />,
          },
          {
            label: "Expires",
            value: credential.expiresAt === null ? "Never" : <Time timestamp={credential.expiresAt} />,
          },
          ...(item.review === null
            ? []
            : [
                {
                  label: "Looked at before",
                  value: `${item.review.decidedBy.name}: ${item.review.reason}`,
                },
              ]),
        ]}
      />
    </article>
  );
}

/** How many keys there are here; those that were decided in this visit are still in their places. */
function countOf({ items, decided, list: { data } }: ReviewList): string {
  const listed = data?.data.length ?? 0;
  const { count, countCapped } = data?.meta ?? { count: listed, countCapped: false };
  const all = formatCappedCount(count + items.length - listed, countCapped);
  const done = items.filter(({ credential }) => decided.has(credential.id)).length;
  return done === 0 ? all : `${all}, ${formatCount(done)} decided`;
}

/** How often a dead key was tried since. */
function TriedSince({ credentialId }: { credentialId: string }) {
  const credential = useQuery(credentialQuery(browserClient, credentialId)).data?.data;
  if (credential === undefined) return <span className="skeleton inline-block h-4 w-40" />;
  return <AttemptsSince credential={credential} />;
}

function Issued({ item: { credential } }: { item: ReviewItem }) {
  return (
    <>
      <Time timestamp={credential.createdAt} /> by {credential.createdBy.name}
    </>
  );
}
