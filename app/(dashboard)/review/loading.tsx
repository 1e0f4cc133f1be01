import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { routes } from "@/lib/routes";

export default function LoadingReview() {
  return (
    <PageFrame crumbs={[{ label: "Review", href: routes.review() }]} isWide>
      <PageHeader title="Review">Keys with a reason to look at them, the most urgent first</PageHeader>
      <div className="flex flex-col gap-4">
        <div className="skeleton h-8 w-full max-w-xl touch:h-11" />
        <div className="skeleton h-4 w-72 max-w-full" />
        <TableSkeleton label="keys to review" rows={12} />
      </div>
    </PageFrame>
  );
}
