import { useId } from "react";
import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  /** What a link to it ends with. */
  anchor?: string;
  /** Beside the title, such as a count. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ title, anchor, aside, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id} className="min-w-0">
      <header className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-2">
        <div className="flex items-baseline gap-2">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {aside === undefined ? null : <span className="text-sm text-ink-soft">{aside}</span>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
