/** Stands for the search and the filters above a table while the page loads; on a small screen these are two lines. */
export function FilterBarSkeleton() {
  return (
    <div className="flex flex-col gap-2">
      <div className="skeleton h-8 w-full max-w-xl touch:h-11" />
      <div className="skeleton h-8 touch:h-11 md:hidden" />
    </div>
  );
}
