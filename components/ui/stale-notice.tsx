import { formatClock } from "@/lib/format";
import { isUnauthorized } from "./failure";
import { Notice } from "./notice";

interface StaleNoticeProps {
  query: { data: unknown; error: Error | null; dataUpdatedAt: number };
}

/** Says that what is shown is no longer being refreshed, and goes away by itself once it is. */
export function StaleNotice({ query: { data, error, dataUpdatedAt } }: StaleNoticeProps) {
  if (data === undefined || error === null || isUnauthorized(error)) return null;
  return (
    <Notice tone="warn">
      <p className="font-medium">Not refreshed since {formatClock(new Date(dataUpdatedAt).toISOString())}</p>
      <p className="text-ink-soft">{error.message.replace(/\.?$/, ".")} This page keeps trying.</p>
    </Notice>
  );
}
