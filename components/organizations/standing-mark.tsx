import { StatusShape } from "@/components/ui/status-shape";

interface Standing {
  suspendedAt: string | null;
  archivedAt: string | null;
}

/** Says that an organization or team is archived or suspended, and so that its keys are refused; nothing otherwise. */
export function StandingMark({ of: { suspendedAt, archivedAt } }: { of: Standing }) {
  if (suspendedAt === null && archivedAt === null) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-sm font-normal text-danger">
      <StatusShape shape="barred" />
      {archivedAt === null ? "Suspended" : "Archived"}
    </span>
  );
}
