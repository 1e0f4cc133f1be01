"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { useCursorPages } from "@/components/ui/use-cursor-pages";
import { attempt, type SubmissionError } from "@/components/ui/use-submission";
import type { Actions } from "@/lib/actions";
import { browserClient } from "@/lib/browser-client";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import {
  REVIEW_DECISION_LABELS,
  REVIEW_REASON_LABELS,
  type ReviewDecision,
} from "@/lib/key-service/contract/vocabulary";
import { queryKeys, reviewQuery } from "@/lib/queries";
import { type KeptRow, rowAbove, withKeptRows } from "./kept-rows";
import { revocationReasonFor, reviewListQuery, reviewParsers, type ReviewState } from "./review-state";
import { useRevocations } from "./use-revocations";

export type DecideReview = Actions["decideReview"];

/** What was decided here about one key; `error`: that it was decided could not be recorded. */
export interface Decided {
  item: ReviewItem;
  above: string | null;
  decision: ReviewDecision;
  reason: string;
  error: SubmissionError | null;
}

/** The keys to look at, what is decided about them here, and what changes the address. */
export function useReview(decideReview: DecideReview) {
  const queryClient = useQueryClient();
  const [state, setState] = useQueryStates(reviewParsers, { history: "push" });
  const list = useQuery({
    ...reviewQuery(browserClient, reviewListQuery(state)),
    placeholderData: keepPreviousData,
  });
  const revocations = useRevocations();
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const items = itemsOf(list.data?.data ?? [], decided, revocations.kept);
  const pages = useCursorPages(state, (page) => void setState(page), list.data);

  async function record({ item, above, decision, reason }: Omit<Decided, "error">, lookAgainAt?: string) {
    const { id, name } = item.credential;
    const outcome = await attempt(() =>
      decideReview({
        credentialId: id,
        decision,
        reason,
        ...(lookAgainAt === undefined ? {} : { lookAgainAt }),
      }),
    );
    const error = outcome.ok ? null : outcome.error;
    // A key that is not kept after all stays as it was; what was revoked or rotated is so, recorded or not.
    if (error === null || decision !== "kept")
      setDecided((before) => new Map(before).set(id, { item, above, decision, reason, error }));
    if (error === null) announce(`${name}: ${REVIEW_DECISION_LABELS[decision].toLowerCase()}`);
    await queryClient.invalidateQueries({ queryKey: queryKeys.review });
    return outcome;
  }

  const placed = (item: ReviewItem) => ({
    item,
    above: rowAbove(
      items.map(({ credential }) => credential),
      item.credential,
    ),
  });
  const because = ({ reasons }: ReviewItem) =>
    reasons.map((reason) => REVIEW_REASON_LABELS[reason]).join(", ") || "Looked at in the review";

  async function revoke(item: ReviewItem) {
    const place = placed(item);
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
    items,
    pages,
    revocations,
    decided,
    ask: (change: Partial<ReviewState>) => void setState({ ...change, cursor: null, before: null }),
    clearFilters: () =>
      void setState({ reason: null, environment: null, organizationId: null, cursor: null }),
    keep: (item: ReviewItem, reason: string, lookAgainAt: string) =>
      record({ ...placed(item), decision: "kept", reason }, lookAgainAt),
    rotated: (item: ReviewItem) =>
      void record({ ...placed(item), decision: "rotated", reason: because(item) }),
    revoke: (item: ReviewItem) => void revoke(item),
    recordAgain: (entry: Decided) => void record(entry),
  };
}

export type ReviewList = ReturnType<typeof useReview>;

/** The items of the list with those that were decided here still in their places, as they are after what was done. */
function itemsOf(
  listed: readonly ReviewItem[],
  decided: ReadonlyMap<string, Decided>,
  changed: readonly KeptRow[],
): ReviewItem[] {
  const asChanged = new Map(changed.map(({ credential }) => [credential.id, credential]));
  const known = new Map(
    [...decided.values()].map(({ item }) => {
      const { id } = item.credential;
      return [id, { ...item, credential: asChanged.get(id) ?? item.credential }];
    }),
  );
  for (const item of listed) known.set(item.credential.id, item);
  const kept = [...decided.values()].map(({ item, above }) => ({ credential: item.credential, above }));
  return withKeptRows(
    listed.map(({ credential }) => credential),
    kept,
  ).flatMap(({ id }) => known.get(id) ?? []);
}
