import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { inferParserType } from "nuqs/server";
import { parseAsCount, parseAsId } from "@/lib/address-parsers";
import {
  ENVIRONMENTS,
  REVIEW_REASONS,
  REVIEW_STATES,
  type ReviewReason,
  type RevocationReason,
} from "@/lib/key-service/contract/vocabulary";
import { PAGE_ROWS } from "@/lib/queries";

/** What the address of the review holds. */
export const reviewParsers = {
  state: parseAsStringLiteral(REVIEW_STATES).withDefault("open"),
  show: parseAsStringLiteral(["table", "single"]).withDefault("table"),
  reason: parseAsArrayOf(parseAsStringLiteral(REVIEW_REASONS)).withDefault([]),
  environment: parseAsArrayOf(parseAsStringLiteral(ENVIRONMENTS)).withDefault([]),
  organizationId: parseAsId,
  cursor: parseAsString,
  /** How many stand before this page; only to say so. */
  before: parseAsCount.withDefault(0),
};

export type ReviewState = inferParserType<typeof reviewParsers>;

export const loadReviewState = createLoader(reviewParsers);

/** The question to the key service that an address asks. */
export const reviewListQuery = ({ state, reason, environment, organizationId, cursor }: ReviewState) => ({
  state,
  reason: reason.join(","),
  environment: environment.join(","),
  organizationId: organizationId ?? "",
  limit: PAGE_ROWS,
  ...(cursor === null ? {} : { cursor }),
});

/** Why a key is revoked that was looked at for these reasons. */
export const revocationReasonFor = (reasons: readonly ReviewReason[]): RevocationReason =>
  reasons.includes("unused") || reasons.includes("never-used") ? "unused" : "other";
