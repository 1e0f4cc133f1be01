"use client";

import { LogIn } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "./button";
import { Notice } from "./notice";

let hasEnded = false;
const listeners = new Set<() => void>();

function tell(ended: boolean) {
  hasEnded = ended;
  for (const listener of listeners) listener();
}

/** Says that a read or a change was refused because the session has ended. */
export const reportEndedSession = () => tell(true);

/** Says that somebody has signed in again meanwhile. */
export const reportNewSession = () => tell(false);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Appears once the session has ended; what is on the page stays. */
export function EndedSession({ onSignIn }: { onSignIn: () => void }) {
  const isShown = useSyncExternalStore(
    subscribe,
    () => hasEnded,
    () => false,
  );
  if (!isShown) return null;
  return (
    <div
      data-react-aria-top-layer="true"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-xl animate-appear rounded-lg shadow-overlay"
    >
      <Notice
        isUrgent
        actions={
          <Button look="primary" onPress={onSignIn}>
            <LogIn aria-hidden="true" />
            Sign in
          </Button>
        }
      >
        <p className="font-medium">Your session has ended</p>
        <p className="text-ink-soft">
          Sign in, in a tab that opens for it. This page stays as it is, with all that you typed.
        </p>
      </Notice>
    </div>
  );
}
