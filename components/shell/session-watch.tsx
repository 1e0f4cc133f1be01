"use client";

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { EndedSession, reportNewSession } from "@/components/ui/ended-session";
import { onSignedIn, signInBeside } from "@/lib/browser-client";

/** Says so when the session has ended while a page is open, and goes on once the person has signed in again. */
export function SessionWatch() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const goOn = useEffectEvent(() => {
    onlineManager.setOnline(navigator.onLine);
    reportNewSession();
    // Somebody else may have signed in, with another role.
    router.refresh();
    void queryClient.invalidateQueries();
  });
  useEffect(() => onSignedIn(() => goOn()), []);
  return <EndedSession onSignIn={signInBeside} />;
}
