import { FilterBarSkeleton } from "@/components/ui/filter-bar-skeleton";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingReview() {
  return (
    <PageFrame crumbs={[{ label: "Review", href: routes.review() }]} isWide>
      <PageHeader title="Review" isShort>
        Keys with a reason to look at them, the most urgent first
      </PageHeader>
      <div className="flex flex-col gap-4">
        <FilterBarSkeleton />
        <div className="skeleton h-7 w-72 max-w-full max-md:h-7.5" />
        <TableSkeleton label="keys to review" rows={12} smallRow="max-md:h-28.25" />
      </div>
    </PageFrame>
  );
}
