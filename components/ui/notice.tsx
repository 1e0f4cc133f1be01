import type { ReactNode } from "react";

const GROUNDS = {
  plain: "border-line bg-sunken",
  danger: "border-danger/40 bg-danger-soft",
  warn: "border-warn/40 bg-warn-soft",
  ok: "border-ok/40 bg-ok-soft",
} as const;

interface NoticeProps {
  tone?: keyof typeof GROUNDS;
  /** Read out as soon as it appears. */
  isUrgent?: boolean;
  icon?: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
}

/** Something to know, in the place it is about. */
export function Notice({ tone = "plain", isUrgent = false, icon, children, actions }: NoticeProps) {
  return (
    <div
      role={isUrgent ? "alert" : undefined}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border px-4 py-3 ${GROUNDS[tone]}`}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        {icon}
        <div className="min-w-0 flex-1">{children}</div>
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
