"use client";

import type { Role } from "@/lib/key-service/contract/vocabulary";
import { CredentialActionsProvider } from "./credential-actions";
import type { CredentialActions } from "./credential-actions";
import { IssueButton } from "./issue-button";
import type { FixedScope } from "./issue-scope";

interface ScopeIssueProps {
  actions: CredentialActions;
  role: Role;
  scope: FixedScope;
}

/** Issues a key of one organization or one team, wherever on its page. */
export function ScopeIssue({ actions, role, scope }: ScopeIssueProps) {
  return (
    <CredentialActionsProvider actions={actions} role={role}>
      <IssueButton look="primary" scope={scope} />
    </CredentialActionsProvider>
  );
}
