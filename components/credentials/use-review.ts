"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { useCursorPages } from "@/components/ui/use-cursor-pages";
import { attempt, type SubmissionError } from "@/components/ui/use-submission";
import type { Actions } from "@/lib/actions";
import { browserClient } from "@/lib/browser-client";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import {
  isLiveStatus,
  isRest,
  type RestDecision,
  REVIEW_DECISION_LABELS,
  REVIEW_REASON_LABELS,
  type ReviewDecision,
} from "@/lib/key-service/contract/vocabulary";
import { formatDay } from "@/lib/format";
import { queryKeys, reviewQuery } from "@/lib/queries";
import { type KeptRow, rowAbove, withKeptRows } from "./kept-rows";
import type { RevocationStep } from "./revocation-step";
import { revocationReasonFor, reviewListQuery, reviewParsers, type ReviewState } from "./review-state";
import { type Revocations, useRevocations } from "./use-revocations";

export type DecideReview = Actions["decideReview"];

/** What was decided here about one key; `error`: that it was decided could not be recorded. */
export interface Decided {
  item: ReviewItem;
  above: KeptRow["above"];
  /** The question and page that it was decided on, where its row stays. */
  on: string;
  decision: ReviewDecision;
  reason: string;
  /** RFC 3339; null when it does not rest. */
  lookAgainAt: string | null;
  error: SubmissionError | null;
}

/** The keys to look at, what is decided about them here, and what changes the address. */
export function useReview(decideReview: DecideReview) {
  const queryClient = useQueryClient();
  const [state, setState] = useQueryStates(reviewParsers, { history: "push" });
  const list = useQuery({
    ...reviewQuery(browserClient, reviewListQuery(state)),
    // Keys to look at are no decisions, nor the other way round.
    placeholderData: (before, query) => (query?.queryKey[2].state === state.state ? before : undefined),
  });
  const page = useAnswered(JSON.stringify(reviewListQuery(state)), !list.isPlaceholderData);
  const revocations = useRevocations();
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const decidedHere = [...decided.values()].filter(({ on }) => on === page);
  // A revocation that was taken back is no decision any more, but its row stays where it is.
  const standing = new Map(
    [...decided].filter(
      ([id, { decision }]) => decision !== "revoked" || isStillRevoked(revocations.stepOf(id)),
    ),
  );
  const items = itemsOf(list.data?.data ?? [], list.dataUpdatedAt, decidedHere, revocations.current);
  const pages = useCursorPages(state, (page) => void setState(page), list.data);

  async function record(entry: Omit<Decided, "error">) {
    const { item, decision, reason, lookAgainAt } = entry;
    const { id, name } = item.credential;
    const outcome = await attempt(() =>
      decideReview({
        credentialId: id,
        decision,
        reason,
        reasons: item.reasons,
        ...(lookAgainAt === null ? {} : { lookAgainAt }),
      }),
    );
    const error = outcome.ok ? null : outcome.error;
    // A key that is to rest stays as it was unless that is recorded; what was revoked or rotated is so, recorded or not.
    if (error === null || !isRest(decision))
      setDecided((before) => new Map(before).set(id, { ...entry, error }));
    if (error === null) announce(`${name}: ${REVIEW_DECISION_LABELS[decision].toLowerCase()}`);
    await queryClient.invalidateQueries({ queryKey: queryKeys.review });
    return outcome;
  }

  const placed = (item: ReviewItem) => ({
    item,
    on: page,
    lookAgainAt: null,
    above: rowAbove(
      items.map(({ credential }) => credential),
      item.credential,
    ),
  });
  const because = ({ reasons }: ReviewItem) =>
    reasons.map((reason) => REVIEW_REASON_LABELS[reason]).join(", ") || "Looked at in the review";

  async function revoke(item: ReviewItem) {
    const place = placed(item);
    // An answer that is on its way now was true before the revocation.
    void queryClient.cancelQueries({ queryKey: queryKeys.review });
    const isRevoked = await revocations.revoke(
      item.credential,
      place.above,
      revocationReasonFor(item.reasons),
    );
    if (isRevoked) await record({ ...place, decision: "revoked", reason: because(item) });
  }

  return {
    state,
    list,
    /** Names the question and page that `items` answer. */
    page,
    items,
    /** How many keys match and are not decided; `isCapped`: or more. */
    left: { count: leftIn(list.data, standing), isCapped: list.data?.meta.countCapped ?? false },
    pages,
    revocations,
    decided: standing,
    ask: (change: Partial<ReviewState>) => void setState({ ...change, cursor: null, before: null }),
    clearFilters: () =>
      void setState({ reason: null, environment: null, organizationId: null, cursor: null }),
    /** Keeps a live key, or sets a dead one aside. */
    rest: (item: ReviewItem, reason: string, lookAgainAt: string) =>
      record({ ...placed(item), decision: restOf(item), reason, lookAgainAt }),
    rotated: (item: ReviewItem) =>
      void record({ ...placed(item), decision: "rotated", reason: because(item) }),
    /** Its expiry was changed: it stays, and why is said by that. `expiresAt`: RFC 3339, or null for never. */
    expiryChanged: (item: ReviewItem, expiresAt: string | null) =>
      void record({
        ...placed(item),
        decision: "kept",
        reason: expiresAt === null ? "Does not expire any more" : `Expires on ${formatDay(expiresAt)} now`,
      }),
    revoke: (item: ReviewItem) => void revoke(item),
    recordAgain: (entry: Decided) => void record(entry),
  };
}

export type ReviewList = ReturnType<typeof useReview>;

/** How a key is let rest: kept while it is live, set aside when it is dead. */
export const restOf = ({ credential: { status } }: ReviewItem): RestDecision =>
  isLiveStatus(status) ? "kept" : "set-aside";

/** Whether a key that was revoked here is so still: taken back, it may be about to be revoked once more. */
const isStillRevoked = (step: RevocationStep | undefined): boolean =>
  step === undefined ||
  step.step === "revoked" ||
  step.step === "restoring" ||
  (step.step === "failed" && step.verb === "restore");

/** The question that the data in sight answer: the one before, until the next is answered. */
function useAnswered(asked: string, isAnswered: boolean): string {
  const [answered, setAnswered] = useState(asked);
  if (isAnswered && answered !== asked) setAnswered(asked);
  return isAnswered ? asked : answered;
}

/** What is decided here counts at once, before the list is read again. */
function leftIn(
  data: { data: readonly ReviewItem[]; meta: { count: number } } | undefined,
  decided: ReadonlyMap<string, Decided>,
): number {
  if (data === undefined) return 0;
  const done = data.data.filter(({ credential }) => decided.get(credential.id)?.error === null);
  return Math.max(0, data.meta.count - done.length);
}

/** An item with its key as it is after what was done to it here; `readAt` as of `Revocations`. */
export function currentItem(item: ReviewItem, current: Revocations["current"], readAt?: number): ReviewItem {
  const credential = current(item.credential, readAt);
  return credential === item.credential ? item : { ...item, credential };
}

/** The items of the list with those that were decided here still in their places, as they are after what was done. */
function itemsOf(
  listed: readonly ReviewItem[],
  listedAt: number,
  decided: readonly Decided[],
  current: Revocations["current"],
): ReviewItem[] {
  const known = new Map<string, ReviewItem>();
  const know = (item: ReviewItem, readAt?: number) =>
    known.set(item.credential.id, currentItem(item, current, readAt));
  for (const { item } of decided) know(item);
  for (const item of listed) know(item, listedAt);
  const kept = decided.map(({ item, above }) => ({ credential: item.credential, above }));
  return withKeptRows(
    listed.map(({ credential }) => credential),
    kept,
  ).flatMap(({ id }) => known.get(id) ?? []);
}
