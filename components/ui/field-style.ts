/** The box of anything that is typed into. */
export const inputStyle = [
  "w-full min-w-0 rounded-md border border-line-control bg-surface-raised text-base text-ink",
  "h-8 px-2.5 touch:h-11 touch:text-lg",
  "placeholder:text-ink-soft/90 transition-colors hover:border-ink-soft",
  "focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent",
  "data-focused:border-accent data-focus-within:border-accent",
  "data-invalid:border-danger data-disabled:cursor-not-allowed data-disabled:bg-sunken data-disabled:text-ink-soft",
].join(" ");

export const labelStyle = "text-sm font-medium text-ink";
export const hintStyle = "text-sm text-ink-soft";
export const errorStyle = "text-sm text-danger";
export const fieldStyle = "flex flex-col gap-1";
