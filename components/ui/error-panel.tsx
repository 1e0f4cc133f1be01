"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { Notice } from "./notice";

interface ErrorPanelProps {
  /** What happened. */
  title: string;
  /** What was kept, and what to do. */
  children: string;
  requestId: string | null | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
}

export function ErrorPanel({ title, children, requestId, onRetry, isRetrying = false }: ErrorPanelProps) {
  return (
    <Notice
      tone="danger"
      isUrgent
      icon={<TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}
      actions={
        onRetry && (
          <Button size="sm" onPress={onRetry} isPending={isRetrying} pendingLabel="Trying again…">
            <RotateCw aria-hidden="true" />
            Try again
          </Button>
        )
      }
    >
      <p className="font-medium">{title}</p>
      <p className="text-ink-soft">{children}</p>
      {requestId ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-1 text-sm text-ink-soft">
          Request <code className="font-mono break-all select-all">{requestId}</code>
          <CopyButton text={requestId} what="request id" />
        </p>
      ) : null}
    </Notice>
  );
}
