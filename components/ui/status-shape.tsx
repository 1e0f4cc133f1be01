const SHAPES = {
  full: <circle cx="6" cy="6" r="4.5" fill="currentColor" stroke="none" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" stroke="none" />
    </>
  ),
  quarter: (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="M6 6V1.75A4.25 4.25 0 0 1 10.25 6z" fill="currentColor" stroke="none" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.25" />,
  cross: <path d="m2.5 2.5 7 7m0-7-7 7" strokeWidth="1.8" />,
  dotted: <circle cx="6" cy="6" r="4.25" strokeDasharray="1.4 1.938" strokeDashoffset="0.7" />,
  barred: (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="m3 9 6-6" />
    </>
  ),
} as const;

export type Shape = keyof typeof SHAPES;

/** The shape of a status: it tells the statuses apart where colour does not. */
export function StatusShape({ shape }: { shape: Shape }) {
  return (
    <svg
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
      className="size-3 shrink-0"
    >
      {SHAPES[shape]}
    </svg>
  );
}
