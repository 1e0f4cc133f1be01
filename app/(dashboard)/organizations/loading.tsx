import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingOrganizations() {
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]} isWide>
      <PageHeader title="Organizations">The customers of the Gather API</PageHeader>
      <div className="flex flex-col gap-3">
        <div className="skeleton h-8 w-80 max-w-full touch:h-11" />
        <TableSkeleton label="organizations" />
      </div>
    </PageFrame>
  );
}
