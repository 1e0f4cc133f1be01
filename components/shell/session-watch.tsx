"use client";

import { EndedSession } from "@/components/ui/ended-session";
import { signInAgain } from "@/lib/browser-client";

/** Says so when the session has ended while a page is open. */
export function SessionWatch() {
  return <EndedSession onSignIn={signInAgain} />;
}
