"use client";

import { Puzzle, WifiOff, type LucideIcon } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { useCommands } from "./commands";
import { Notice } from "./notice";

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that there is no connection until there is one, and what could not be loaded until the page is. */
export function ConnectionNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const [isPartMissing, setPartMissing] = useState(false);
  useCommands((command) => {
    if (command.name === "part-not-loaded" && navigator.onLine) setPartMissing(true);
  });
  return (
    <div
      role="status"
      data-react-aria-top-layer="true"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-xl empty:hidden"
    >
      {isOnline ? (
        isPartMissing && <PartMissing onClose={() => setPartMissing(false)} />
      ) : (
        <FloatingNotice icon={WifiOff}>
          <p className="font-medium">You are offline</p>
          <p className="text-ink-soft">
            What is shown may be out of date, and nothing can be changed. The page is read again by itself
            once you are back; what was not sent stays unsent.
          </p>
        </FloatingNotice>
      )}
    </div>
  );
}

function PartMissing({ onClose }: { onClose: () => void }) {
  return (
    <FloatingNotice icon={Puzzle}>
      <p className="font-medium">A part of this page could not be loaded</p>
      <p className="text-ink-soft">
        The dashboard may have been renewed since this page was opened. Nothing was changed.
      </p>
      <div className="mt-2 flex gap-2">
        <Button size="sm" onPress={() => window.location.reload()}>
          Reload the page
        </Button>
        <Button size="sm" look="quiet" onPress={onClose}>
          Not now
        </Button>
      </div>
    </FloatingNotice>
  );
}

function FloatingNotice({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div className="animate-appear rounded-lg shadow-overlay">
      <Notice tone="warn" icon={<Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />}>
        {children}
      </Notice>
    </div>
  );
}
