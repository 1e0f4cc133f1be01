import { FiguresSkeleton } from "@/components/ui/figures-skeleton";
import { PageFrame } from "@/components/ui/page-frame";

/** The shape of a key's page while it is being loaded. */
export function KeySkeleton() {
  return (
    <PageFrame crumbs={null}>
      <div role="status" aria-label="Loading key" className="flex flex-col gap-6">
        <div className="h-20 max-sm:h-37.5">
          <h1 className="sr-only">Loading</h1>
          <div className="skeleton my-1 h-7 w-64 max-w-full" />
          <div className="skeleton mt-2 h-4 w-80 max-w-full" />
        </div>
        <FiguresSkeleton />
        <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="skeleton h-40" />
          <div className="skeleton h-64" />
        </div>
      </div>
    </PageFrame>
  );
}
