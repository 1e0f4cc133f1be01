import { FiguresSkeleton } from "@/components/ui/figures-skeleton";
import { PageFrame } from "@/components/ui/page-frame";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of an organization's or a team's page while it is being loaded. */
export function ScopeSkeleton() {
  return (
    <PageFrame crumbs={null} isWide>
      <div className="h-16.5 max-sm:h-33.5">
        <h1 className="sr-only">Loading</h1>
        <div className="skeleton my-1 h-7 w-64 max-w-full" />
        <div className="skeleton mt-2 h-4 w-80 max-w-full" />
      </div>
      <FiguresSkeleton hasDetails />
      <TableSkeleton label="teams and keys" />
    </PageFrame>
  );
}
