"use client";

import { createContext, use } from "react";
import type { ReactNode } from "react";
import type { Actions } from "@/lib/actions";
import type { Role } from "@/lib/key-service/contract/vocabulary";

/** What can be done to keys, and whether this person may. */
export type CredentialActions = Pick<
  Actions,
  | "issueCredential"
  | "rotateCredential"
  | "moveRotationEnd"
  | "revokeCredential"
  | "revokeCredentials"
  | "restoreCredential"
  | "restoreCredentials"
  | "updateCredential"
>;

interface Permitted {
  actions: CredentialActions;
  role: Role;
}

const Context = createContext<Permitted | null>(null);

export function CredentialActionsProvider({ children, ...permitted }: Permitted & { children: ReactNode }) {
  return <Context value={permitted}>{children}</Context>;
}

export function useCredentialActions(): CredentialActions {
  return usePermitted().actions;
}

/** Why this person may not do it, such as `useRefusal("revoke keys")`; undefined when they may. */
export function useRefusal(deed: string): string | undefined {
  return usePermitted().role === "admin" ? undefined : `Only administrators can ${deed}. You can read.`;
}

function usePermitted(): Permitted {
  const permitted = use(Context);
  if (permitted === null) throw new Error("CredentialActionsProvider is missing above");
  return permitted;
}
