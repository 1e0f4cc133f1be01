/** A eucalyptus leaf whose midrib carries the bits of a key. One colour, legible at 16 px. */
export function Mark({ className = "size-5" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" className={className}>
      <path d="M19.6 1.4C12.2 2.6 6 7.2 4.5 13.2c-.6 2.4-.2 4.6 1 6.3C7.2 12.6 12 6.4 19.6 1.4z" />
      <path d="M20.6 1.9c.6 7.4-1.6 13.9-6.6 17-2.2 1.4-4.5 1.7-6.6 1.2.35-1.5.85-2.9 1.45-4.25l2.3 1.05.75-1.65-2.25-1.03c.35-.66.74-1.3 1.15-1.93l1.6 1 .97-1.53-1.5-.95C14 7.3 17 4.5 20.6 1.9z" />
      <path d="M5.6 20.4 4.3 23.1" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}
