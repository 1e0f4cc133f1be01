"use client";

import { Button } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { FilterMenu } from "@/components/ui/filter-menu";
import {
  ENVIRONMENT_LABELS,
  REVIEW_REASONS,
  REVIEW_REASON_LABELS,
} from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { reviewListQuery } from "./review-state";
import type { ReviewList } from "./use-review";

const VIEWS = [
  { label: "Table", view: { state: "open", show: "table" } },
  { label: "One by one", view: { state: "open", show: "single" } },
  { label: "Decisions", view: { state: "decided", show: "table" } },
] as const;

/** How the review is shown, and which keys. */
export function ReviewBar({ review: { state, ask } }: { review: ReviewList }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div role="group" aria-label="Show" className="flex gap-1">
        {VIEWS.map(({ label, view }) => {
          const isShown = view.state === state.state && view.show === state.show;
          return (
            <Button
              key={label}
              look={isShown ? "secondary" : "quiet"}
              aria-pressed={isShown}
              onPress={() => ask(view)}
            >
              {label}
            </Button>
          );
        })}
      </div>
      <FilterMenu
        label="Reason"
        choices={REVIEW_REASON_LABELS}
        selected={state.reason}
        {...(state.reason.length > 1 && state.reason.length < REVIEW_REASONS.length
          ? { summary: { word: `${state.reason.length} reasons`, of: state.reason } }
          : {})}
        onChange={(reason) => ask({ reason: reason.length === REVIEW_REASONS.length ? [] : reason })}
      />
      <FilterMenu
        label="Environment"
        choices={ENVIRONMENT_LABELS}
        selected={state.environment}
        onChange={(environment) => ask({ environment })}
      />
    </div>
  );
}

/** All that the filters match, however many, as a table to download. */
export function ReviewCsvLink({ review: { state } }: { review: ReviewList }) {
  return (
    <DownloadLink
      href={routes.csv("/review", reviewListQuery({ ...state, cursor: null }))}
      label={state.state === "open" ? "Download these keys as CSV" : "Download the decisions as CSV"}
    >
      CSV
    </DownloadLink>
  );
}
