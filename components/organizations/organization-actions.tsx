"use client";

import { createContext, use } from "react";
import type { ReactNode } from "react";
import type { Actions } from "@/lib/actions";
import type { Role } from "@/lib/key-service/contract/vocabulary";

/** What can be done to organizations, and whether this person may. */
export type OrganizationActions = Pick<
  Actions,
  | "createOrganization"
  | "createTeam"
  | "updateOrganization"
  | "updateTeam"
  | "revokeAllOfOrganization"
  | "revokeAllOfTeam"
  | "restoreCredentials"
>;

interface Permitted {
  actions: OrganizationActions;
  role: Role;
}

const Context = createContext<Permitted | null>(null);

export function OrganizationActionsProvider({ children, ...permitted }: Permitted & { children: ReactNode }) {
  return <Context value={permitted}>{children}</Context>;
}

export function useOrganizationActions(): OrganizationActions {
  return usePermitted().actions;
}

/** Why this person may not do it, such as `useRefusal("add teams")`; undefined when they may. */
export function useRefusal(deed: string): string | undefined {
  return usePermitted().role === "admin" ? undefined : `Only administrators can ${deed}. You can read.`;
}

function usePermitted(): Permitted {
  const permitted = use(Context);
  if (permitted === null) throw new Error("OrganizationActionsProvider is missing above");
  return permitted;
}
