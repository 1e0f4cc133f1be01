"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Notice } from "./notice";

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that there is no connection, and goes away by itself once there is. */
export function ConnectionNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div
      role="status"
      data-react-aria-top-layer="true"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-xl empty:hidden"
    >
      {isOnline ? null : (
        <div className="animate-appear rounded-lg shadow-overlay">
          <Notice
            tone="warn"
            icon={<WifiOff aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />}
          >
            <p className="font-medium">You are offline</p>
            <p className="text-ink-soft">
              What is shown may be out of date, and nothing can be changed. It goes on by itself once you are
              back.
            </p>
          </Notice>
        </div>
      )}
    </div>
  );
}
