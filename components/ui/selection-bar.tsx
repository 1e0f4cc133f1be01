import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

interface SelectionBarProps {
  /** How many are chosen, in words. */
  children: string;
  onClear: () => void;
  actions: ReactNode;
}

/** Stays at the foot of the window while rows are chosen, and says what can be done to them. */
export function SelectionBar({ children, onClear, actions }: SelectionBarProps) {
  return (
    <div
      role="region"
      aria-label="Selection"
      className="sticky bottom-4 z-20 flex animate-appear flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line-control bg-surface-raised py-2 pr-2 pl-4 shadow-overlay"
    >
      <p role="status" className="font-medium tabular-nums">
        {children}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="quiet" onPress={onClear}>
          <X aria-hidden="true" />
          Clear
        </Button>
        {actions}
      </div>
    </div>
  );
}
