import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingAudit() {
  return (
    <PageFrame crumbs={[{ label: "Audit", href: routes.audit() }]} isWide>
      <PageHeader title="Audit">
        Every change, by whom, when and from where. Nothing here can be edited.
      </PageHeader>
      <div className="skeleton h-17" />
      <TableSkeleton label="audit events" />
    </PageFrame>
  );
}
