import { FilterBarSkeleton } from "@/components/ui/filter-bar-skeleton";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingKeys() {
  return (
    <PageFrame crumbs={[{ label: "Keys", href: routes.keys() }]} isWide>
      <PageHeader title="Keys" isShort>
        Across all organizations
      </PageHeader>
      <div className="flex flex-col gap-3">
        <FilterBarSkeleton />
        <TableSkeleton label="keys" rows={12} smallRow="max-md:h-23.25" />
      </div>
    </PageFrame>
  );
}
