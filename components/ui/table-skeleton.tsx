interface TableSkeletonProps {
  /** What is being loaded, for those who cannot see that something is. */
  label: string;
  rows?: number;
  /** How high a row is on a small screen, where it is a few lines, such as `max-md:h-23`. */
  smallRow?: string;
}

/** The shape of a table that is being loaded. */
export function TableSkeleton({ label, rows = 8, smallRow = "max-md:h-16" }: TableSkeletonProps) {
  return (
    <div role="status" aria-label={`Loading ${label}`}>
      <div className="flex h-9 items-center border-b border-line max-md:hidden">
        <div className="skeleton h-3 w-24" />
      </div>
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          className={`flex h-10 items-center gap-8 border-b border-line max-md:flex-col max-md:items-start max-md:justify-center max-md:gap-2 ${smallRow}`}
        >
          <div className={`skeleton h-3.5 ${["w-48", "w-36", "w-56", "w-40"][index % 4] ?? ""}`} />
          <div className="skeleton h-3 w-24" />
          <div className="skeleton ml-auto h-3 w-32 max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
