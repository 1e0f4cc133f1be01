import { Ban } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";

interface StandingNoticeProps {
  of: { suspendedAt: string | null; archivedAt: string | null };
  noun: "organization" | "team";
}

/** Says that all keys of a suspended or archived organization or team are refused. */
export function StandingNotice({ of: { suspendedAt, archivedAt }, noun }: StandingNoticeProps) {
  const since = archivedAt ?? suspendedAt;
  if (since === null) return null;
  return (
    <Notice tone="danger" icon={<Ban aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}>
      <p className="font-medium">
        {archivedAt === null ? "Suspended" : "Archived"} <Time timestamp={since} />
      </p>
      <p className="text-ink-soft">All keys of this {noun} are refused.</p>
    </Notice>
  );
}
