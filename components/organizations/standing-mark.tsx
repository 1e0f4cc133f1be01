import { StatusShape } from "@/components/ui/status-shape";
import { standingOf } from "@/lib/key-service/contract/vocabulary";

interface Owner {
  suspendedAt: string | null;
  archivedAt: string | null;
}

/** Says that an organization or team is archived or suspended, and so that its keys are refused; nothing otherwise. */
export function StandingMark({ of }: { of: Owner }) {
  const standing = standingOf(of);
  if (standing === null) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-sm font-normal text-danger">
      <StatusShape shape="barred" />
      {standing === "archived" ? "Archived" : "Suspended"}
    </span>
  );
}
