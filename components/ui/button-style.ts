const BASE = [
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap",
  "transition-colors [&>svg]:size-4 [&>svg]:shrink-0",
  "aria-disabled:cursor-not-allowed aria-disabled:opacity-55 data-pending:cursor-progress data-pending:opacity-100",
].join(" ");

const LOOKS = {
  primary:
    "border-transparent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-hover not-aria-disabled:active:bg-accent-hover forced:border-current",
  secondary:
    "border-line-control bg-surface-raised text-ink not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-line",
  quiet:
    "border-transparent bg-transparent text-ink not-aria-disabled:hover:bg-ink/7 not-aria-disabled:active:bg-ink/12",
  /** Ordinary until it is meant: red on hover and focus only. */
  danger: [
    "border-line-control bg-surface-raised text-ink focus-visible:outline-danger",
    "not-aria-disabled:hover:border-danger not-aria-disabled:hover:bg-danger-soft not-aria-disabled:hover:text-danger",
    "not-aria-disabled:focus-visible:border-danger not-aria-disabled:focus-visible:text-danger",
  ].join(" "),
  "danger-quiet": [
    "border-transparent bg-transparent text-ink-soft focus-visible:outline-danger",
    "not-aria-disabled:hover:bg-danger-soft not-aria-disabled:hover:text-danger not-aria-disabled:focus-visible:text-danger",
  ].join(" "),
} as const;

const SIZES = {
  md: "h-8 px-3 text-base touch:h-11 touch:px-4",
  sm: "h-7 px-2 text-sm touch:h-11 touch:px-3",
  icon: "size-8 touch:size-11",
  "icon-sm": "size-7 touch:size-11",
} as const;

export type ButtonLook = keyof typeof LOOKS;
export type ButtonSize = keyof typeof SIZES;

/** How buttons, and links that look like one, are drawn. */
export const buttonStyle = (look: ButtonLook = "secondary", size: ButtonSize = "md"): string =>
  `${BASE} ${LOOKS[look]} ${SIZES[size]}`;
