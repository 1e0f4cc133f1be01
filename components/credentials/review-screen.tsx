"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { onDemand } from "@/components/ui/on-demand";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ReadFailure } from "@/components/ui/read-failure";
import { ShortcutLegend } from "@/components/ui/shortcut-legend";
import { StaleNotice } from "@/components/ui/stale-notice";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { UnreadAddress } from "@/components/ui/unread-address";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import { isSessionEnded } from "@/lib/browser-client";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { REVIEW_SHORTCUTS, type ReviewShortcut } from "@/lib/review-shortcuts";
import { routes } from "@/lib/routes";
import { CredentialActionsProvider } from "./credential-actions";
import type { CredentialActions } from "./credential-actions";
import { DecidedTable } from "./decided-table";
import { ReviewBar, ReviewCsvLink } from "./review-bar";
import { reviewChoices } from "./review-choices";
import { ReviewProgress } from "./review-progress";
import { ReviewSingle } from "./review-single";
import { reviewParsers } from "./review-state";
import { ReviewTable } from "./review-table";
import { useShortcutSwitch } from "./use-shortcut-switch";
import {
  currentItem,
  type Decided,
  type DecideReview,
  restOf,
  type ReviewList,
  useReview,
} from "./use-review";
import { useShownItem } from "./use-shown-item";

const RestDialog = onDemand(() => import("./rest-dialog").then((module) => module.RestDialog));
const ExpiryDialog = onDemand(() => import("./expiry-dialog").then((module) => module.ExpiryDialog));
const RotateDialog = onDemand(() => import("./rotate-dialog").then((module) => module.RotateDialog));

interface ReviewScreenProps {
  actions: CredentialActions & { decideReview: DecideReview };
  role: Role;
}

/** The keys with a reason to go, and what was decided about them. */
export function ReviewScreen({ actions, role }: ReviewScreenProps) {
  return (
    <CredentialActionsProvider actions={actions} role={role}>
      <PageFrame crumbs={[{ label: "Review", href: routes.review() }]} isWide>
        <Review decideReview={actions.decideReview} isAdmin={role === "admin"} />
      </PageFrame>
    </CredentialActionsProvider>
  );
}

function Review({ decideReview, isAdmin }: { decideReview: DecideReview; isAdmin: boolean }) {
  const review = useReview(decideReview);
  return (
    <>
      <PageHeader title="Review" isShort actions={<ReviewCsvLink review={review} />}>
        {review.state.state === "open"
          ? "Keys with a reason to look at them, the most urgent first"
          : "What was decided about keys, the latest first"}
      </PageHeader>
      <div className="flex flex-col gap-4">
        <UnreadAddress parsers={reviewParsers} />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <ReviewBar review={review} />
          {review.state.state === "open" ? <ReviewProgress review={review} /> : null}
        </div>
        <ReviewBody review={review} isAdmin={isAdmin} />
      </div>
    </>
  );
}

function ReviewBody({ review, isAdmin }: { review: ReviewList; isAdmin: boolean }) {
  const { list, items, state, pages } = review;
  if (list.data === undefined) {
    if (list.error === null || isSessionEnded(list.error))
      return <TableSkeleton label={state.state === "open" ? "keys to review" : "decisions"} />;
    return <ReadFailure what="The review" query={list} onFirst={pages.onFirst} />;
  }
  const isOpen = state.state === "open";
  const shown = isOpen
    ? items
    : list.data.data.map((item) => currentItem(item, review.revocations.current, list.dataUpdatedAt));
  if (shown.length === 0) return <NothingToReview review={review} />;
  return (
    <>
      <StaleNotice query={list} />
      {isOpen ? (
        <OpenReview key={`${review.page} ${state.show}`} review={review} isAdmin={isAdmin} />
      ) : (
        <DecidedTable items={shown} review={review} />
      )}
      {state.show === "single" ? null : (
        <Pagination
          before={state.before}
          shown={list.data.data.length}
          count={list.data.meta.count}
          isCapped={list.data.meta.countCapped}
          {...pages}
        />
      )}
    </>
  );
}

function NothingToReview({ review: { state, list, clearFilters } }: { review: ReviewList }) {
  if (state.reason.length > 0 || state.environment.length > 0 || state.organizationId !== null)
    return (
      <EmptyState title="No key matches" action={<Button onPress={clearFilters}>Clear filters</Button>}>
        Nothing to look at has all that the filters ask for.
      </EmptyState>
    );
  if (state.state === "decided")
    return <EmptyState title="No decisions yet">What is decided here is listed here.</EmptyState>;
  return list.data?.meta.asOf === null ? (
    <EmptyState title="Not looked yet">
      The first look for reasons is under way. This page shows what it finds.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing to review">
      Keys that are unused, old, about to expire or tried after their end are listed here.
    </EmptyState>
  );
}

/** The open keys in either form, with the dialogs and the single keys that both have. */
function OpenReview({ review, isAdmin }: { review: ReviewList; isAdmin: boolean }) {
  const { items, state, pages } = review;
  const router = useRouter();
  const { shown, show: showItem } = useShownItem(review);
  const [subject, setSubject] = useState<ReviewItem | null>(null);
  const { open, show, close } = useDialogs<"rest" | "rotate" | "expiry">();
  const shortcuts = useShortcutSwitch();
  const rows = useRef<HTMLDivElement>(null);
  const isSingle = state.show === "single";

  function ask(dialog: "rest" | "rotate" | "expiry", item: ReviewItem) {
    setSubject(item);
    show(dialog);
  }

  function move(by: 1 | -1) {
    if (!isSingle) return focusRow(rows.current, by);
    if (shown === null) return;
    // What came after it has taken its place once it is gone.
    const next = items[shown.place + (shown.isGone && by === 1 ? 0 : by)];
    if (next) showItem(next);
    else if (by === 1) pages.onNext?.();
  }

  function decide(
    act: (item: ReviewItem) => void,
    choice: "canRest" | "canRotateOrRevoke" = "canRotateOrRevoke",
  ) {
    const single = shown?.isGone === true ? undefined : shown?.item;
    const item = isSingle ? single : items.find(({ credential }) => credential.id === focusedRow());
    // A dialog gives the focus back to what had it, which a page that was just opened has nowhere.
    if (isSingle && document.activeElement === document.body) rows.current?.querySelector("h2")?.focus();
    if (item && isAdmin && reviewChoices(item, review)[choice]) act(item);
  }

  function rotate(item: ReviewItem) {
    if (reviewChoices(item, review).isRotating) router.push(routes.key(item.credential.id));
    else ask("rotate", item);
  }

  const keys: Record<ReviewShortcut, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    z: () => decide((item) => ask("rest", item), "canRest"),
    r: () => decide(rotate),
    e: () => decide((item) => ask("expiry", item)),
    x: () => decide(review.revoke),
  };
  useShortcuts(keys, shortcuts.isOn);

  return (
    <>
      <ShortcutLegend
        shortcuts={REVIEW_SHORTCUTS.filter(({ isDecision }) => isAdmin || !isDecision)}
        isOn={shortcuts.isOn}
        onSwitch={shortcuts.set}
      />
      <div ref={rows}>
        {isSingle && shown ? (
          <ReviewSingle
            review={review}
            shown={shown}
            onMove={move}
            onShow={showItem}
            onRest={() => ask("rest", shown.item)}
            onRotate={() => ask("rotate", shown.item)}
            onExpiry={() => ask("expiry", shown.item)}
          />
        ) : (
          <ReviewTable
            review={review}
            onRest={(item) => ask("rest", item)}
            onRotate={(item) => ask("rotate", item)}
            onExpiry={(item) => ask("expiry", item)}
          />
        )}
      </div>
      {open === "rest" && subject ? (
        <RestDialog
          credentialId={subject.credential.id}
          name={subject.credential.name}
          decision={restOf(subject)}
          expiresAt={subject.credential.expiresAt}
          before={restBefore(review.decided.get(subject.credential.id))}
          onRest={(reason, lookAgainAt) => review.rest(subject, reason, lookAgainAt)}
          onClose={close}
        />
      ) : null}
      {open === "rotate" && subject ? (
        <RotateDialog
          credential={subject.credential}
          onRotated={(credential) => review.rotated({ ...subject, credential })}
          onClose={close}
        />
      ) : null}
      {open === "expiry" && subject ? (
        <ExpiryDialog
          credential={subject.credential}
          onChanged={(expiresAt) => review.expiryChanged(subject, expiresAt)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

const restBefore = (decided: Decided | undefined) =>
  decided === undefined || decided.lookAgainAt === null
    ? undefined
    : { reason: decided.reason, lookAgainAt: decided.lookAgainAt };

const focusedRow = (): string | null =>
  document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? null;

function focusRow(table: HTMLElement | null, by: 1 | -1) {
  const rows = [...(table?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const place = rows.findIndex((row) => row.dataset["row"] === focusedRow());
  const row = rows[place === -1 ? 0 : Math.min(Math.max(place + by, 0), rows.length - 1)];
  row?.querySelector("a")?.focus();
}
