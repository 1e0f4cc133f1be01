import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import { formatCount, formatQuantity } from "@/lib/format";
import type { Overview } from "@/lib/key-service/contract/overview";
import { REVIEW_REASONS, REVIEW_REASON_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { ReviewReason } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";

/** What each reason means for the person who reads it. */
const MEANINGS: Record<ReviewReason, string> = {
  "refused-attempts": "Somebody still sends a dead secret",
  "unfinished-rotation": "The old secret works as well",
  expiring: "Requests stop unless somebody acts",
  "staging-busier": "Production may run on the staging key",
  "never-used": "Nobody may be waiting for it any more",
  unused: "Nothing would break without it",
  "no-rotation": "The same secret for too long",
  "only-reads": "It could do with less",
};

interface AttentionListProps {
  attention: Overview["attention"];
  /** Whether the figures were taken at all yet. */
  isKnown: boolean;
}

/** How many keys there are with each reason to look at them; each figure opens those keys. */
export function AttentionList({ attention, isKnown }: AttentionListProps) {
  const isCalm = isKnown && attention.every(({ count }) => count === 0);
  return (
    <Section title="Needs attention" aside={isCalm ? "nothing now" : undefined}>
      <ul className="border-t border-line">
        {attention.map(({ reason, count }) => (
          <li key={reason} className="border-b border-line">
            {count === 0 ? (
              <div className={`${ROW} text-ink-soft`}>
                <Line count={isKnown ? "0" : "–"}>{REVIEW_REASON_LABELS[reason]}</Line>
              </div>
            ) : (
              <PageLink
                href={routes.review({ reason: [reason] })}
                aria-label={`${REVIEW_REASON_LABELS[reason]}: ${formatQuantity(count, "key")}`}
                className={`${ROW} -mx-2 rounded-sm px-2 hover:bg-hover`}
              >
                <Line count={formatCount(count)}>
                  {REVIEW_REASON_LABELS[reason]}
                  <span className="block text-sm text-ink-soft">{MEANINGS[reason]}</span>
                </Line>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
              </PageLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ROW = "flex min-h-11 items-center gap-3 py-1.5";

function Line({ count, children }: { count: string; children: ReactNode }) {
  return (
    <>
      <span className="w-12 shrink-0 text-right text-lg font-medium">{count}</span>
      <span className="min-w-0 flex-1">{children}</span>
    </>
  );
}

/** The shape of the list while it is being loaded. */
export function AttentionSkeleton() {
  return (
    <div role="status" aria-label="Loading what needs attention">
      <div className="skeleton mb-4 h-5 w-36" />
      {REVIEW_REASONS.map((reason) => (
        <div key={reason} className="flex h-14 items-center gap-3 border-b border-line">
          <div className="skeleton h-5 w-10" />
          <div className="skeleton h-4 w-48" />
        </div>
      ))}
    </div>
  );
}
