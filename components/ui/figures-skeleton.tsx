const PLACES = [1, 2, 3, 4];

/** The shape of four figures that are being loaded. */
export function FiguresSkeleton() {
  return (
    <div className="grid grid-cols-2 gap-4 border-y border-line py-4 sm:grid-cols-4">
      {PLACES.map((place) => (
        <div key={place}>
          <div className="skeleton my-1 h-3 w-20" />
          <div className="skeleton my-1.5 h-5 w-16" />
        </div>
      ))}
    </div>
  );
}
