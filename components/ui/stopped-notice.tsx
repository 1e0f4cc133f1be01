import { Ban } from "lucide-react";
import type { ReactNode } from "react";
import { Notice } from "./notice";

interface StoppedNoticeProps {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Says that something is stopped which would work otherwise, and the way back. */
export function StoppedNotice({ title, actions, children }: StoppedNoticeProps) {
  return (
    <Notice
      tone="danger"
      icon={<Ban aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}
      actions={actions}
    >
      <p className="font-medium">{title}</p>
      <p className="text-ink-soft">{children}</p>
    </Notice>
  );
}
