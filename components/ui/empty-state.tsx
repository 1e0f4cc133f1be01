import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** What will be here, or why nothing is. */
  children: ReactNode;
  /** The one next step. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 border-y border-line px-4 py-10 sm:items-center sm:text-center">
      <div className="max-w-md">
        <p className="font-medium">{title}</p>
        <p className="mt-1 text-ink-soft">{children}</p>
      </div>
      {action}
    </div>
  );
}
