/** The panel of menus and lists of choices. */
export const popoverStyle =
  "min-w-(--trigger-width) animate-appear overflow-hidden rounded-lg bg-surface-raised shadow-overlay outline-none forced:border";

/** The choices in it, which scroll by themselves. */
export const choicesStyle = "max-h-[inherit] overflow-auto p-1 outline-none";

/** One line in such a panel. */
export const choiceStyle = [
  "group flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 text-base outline-none select-none touch:min-h-11",
  "data-focused:bg-accent-soft data-disabled:text-ink-soft",
  "data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent forced:data-focused:outline-2",
  "[&_svg]:size-4 [&_svg]:shrink-0",
].join(" ");
