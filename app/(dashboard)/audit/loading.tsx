import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingAudit() {
  return (
    <PageFrame crumbs={[{ label: "Audit", href: routes.audit() }]} isWide>
      <PageHeader title="Audit" isShort>
        Every change, by whom, when and from where. Nothing here can be edited.
      </PageHeader>
      <div className="skeleton h-17 max-md:h-41" />
      <div className="flex flex-col gap-3">
        <div className="skeleton h-8 w-full max-w-xl touch:h-11" />
        <TableSkeleton label="audit events" smallRow="max-md:h-25" />
      </div>
    </PageFrame>
  );
}
