import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** The title is a word: on a small screen its actions stay beside it. */
  isShort?: boolean;
  /** A small control that belongs to the title. */
  besideTitle?: ReactNode;
  /** One line below the title. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, isShort = false, besideTitle, children, actions }: PageHeaderProps) {
  return (
    <header
      className={`flex flex-wrap items-start justify-between gap-x-6 ${isShort ? "max-sm:gap-x-3 max-sm:gap-y-1 sm:gap-y-3" : "gap-y-3"}`}
    >
      <div className={`min-w-0 flex-1 basis-72 ${isShort ? "max-sm:contents" : ""}`}>
        <div className="flex flex-1 items-start gap-1">
          <h1 className="min-w-0 text-2xl font-semibold text-balance wrap-anywhere">{title}</h1>
          {besideTitle}
        </div>
        {children === undefined ? null : (
          <div className="mt-1 text-ink-soft max-sm:order-1 max-sm:basis-full">{children}</div>
        )}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
