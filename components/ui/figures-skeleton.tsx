const PLACES = [1, 2, 3, 4];

/** The shape of four figures that are being loaded; `hasDetails`: with a line below some. */
export function FiguresSkeleton({ hasDetails = false }: { hasDetails?: boolean }) {
  return (
    <div className="grid grid-cols-2 gap-4 border-y border-line py-4 sm:grid-cols-4">
      {PLACES.map((place) => (
        <div key={place} className={hasDetails ? "h-17" : ""}>
          <div className="skeleton my-1 h-3 w-20" />
          <div className="skeleton my-1.5 h-5 w-16" />
        </div>
      ))}
    </div>
  );
}
