"use client";

import { useEffect } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { tellSignedIn } from "@/lib/browser-client";
import { routes } from "@/lib/routes";
import { Entrance } from "./entrance";

/** Tells the tabs that wait for it, and closes this one where the browser allows that. */
export function SignedInPanel({ name }: { name: string }) {
  useEffect(() => {
    tellSignedIn();
    window.close();
  }, []);
  return (
    <Entrance title="You are signed in">
      <p>
        As <span className="text-ink">{name}</span>. The page you came from goes on where it was; this tab can
        be closed.
      </p>
      <LinkButton href={routes.home()}>Open the dashboard here</LinkButton>
    </Entrance>
  );
}
