import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingOrganizations() {
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]} isWide>
      <PageHeader title="Organizations" isShort>
        The customers of the Gather API
      </PageHeader>
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-2">
          <div className="skeleton h-8 w-80 max-w-full touch:h-11 max-md:w-full" />
          <div className="skeleton h-8 w-24 touch:h-11 md:hidden" />
        </div>
        <TableSkeleton label="organizations" smallRow="max-md:h-15.25" />
      </div>
    </PageFrame>
  );
}
