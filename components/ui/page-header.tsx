import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** A small control that belongs to the title. */
  besideTitle?: ReactNode;
  /** One line below the title. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, besideTitle, children, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex items-start gap-1">
          <h1 className="min-w-0 text-2xl font-semibold text-balance wrap-anywhere">{title}</h1>
          {besideTitle}
        </div>
        {children === undefined ? null : <div className="mt-1 text-ink-soft">{children}</div>}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
