"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Dialog } from "@/components/ui/dialog";
import { useSubmission } from "@/components/ui/use-submission";
import type { IssuedCredential } from "@/lib/key-service/contract/credentials";
import { ENVIRONMENT_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatDay, formatPermissions } from "@/lib/format";
import { queryKeys } from "@/lib/queries";
import { useCredentialActions } from "./credential-actions";
import type { IssueInput } from "./issue-draft";
import { IssueForm } from "./issue-form";
import type { FixedScope } from "./issue-scope";
import { LostSecret } from "./lost-secret";
import { SecretOnce } from "./secret-once";

interface Request {
  input: IssueInput;
  /** One per opened form: however often it is sent, one key is issued. */
  idempotencyKey: string;
}

/** Issues a key. The secret is held by this dialog alone and is gone when it closes. */
export function IssueDialog({ scope, onClose }: { scope: FixedScope | undefined; onClose: () => void }) {
  const { issueCredential, revokeCredential } = useCredentialActions();
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [request, setRequest] = useState<Request | null>(null);
  const [issued, setIssued] = useState<IssuedCredential | null>(null);

  const issuing = useSubmission(
    ({ input, idempotencyKey: key }: Request) => issueCredential({ ...input, idempotencyKey: key }),
    show,
  );
  // The lost key's id names its replacement: asked for again, that one is answered rather than a third one issued.
  const reissuing = useSubmission(async ({ lost, input }: { lost: IssuedCredential; input: IssueInput }) => {
    const revoked = await revokeCredential({ credentialId: lost.id, reason: "replaced" });
    return revoked.ok ? issueCredential({ ...input, idempotencyKey: lost.id }) : revoked;
  }, show);

  function show(credential: IssuedCredential) {
    setIssued(credential);
    announce(`${credential.name} is issued`);
    void queryClient.invalidateQueries({ queryKey: queryKeys.credentials });
    void queryClient.invalidateQueries({ queryKey: queryKeys.organizations });
    void queryClient.invalidateQueries({ queryKey: queryKeys.overview });
  }

  function send(next: Request) {
    setRequest(next);
    issuing.submit(next);
  }

  const hasSecret = issued?.apiKey !== undefined;
  return (
    <Dialog
      title={issued ? `${issued.name} is issued` : "Issue key"}
      isOpen
      isHeld={hasSecret || issuing.isPending || reissuing.isPending}
      isWide={hasSecret}
      staysOnOutsideClick
      onClose={onClose}
    >
      {issued === null ? (
        <IssueForm
          scope={scope}
          onIssue={(input) => send({ input, idempotencyKey })}
          onAskAgain={() => request && issuing.submit(request)}
          isPending={issuing.isPending}
          error={issuing.error}
          onClose={onClose}
        />
      ) : issued.apiKey === undefined ? (
        <LostSecret
          onClose={onClose}
          {...(request && {
            again: {
              label: "Revoke and issue again",
              onPress: () => reissuing.submit({ lost: issued, input: request.input }),
              isPending: reissuing.isPending,
              error: reissuing.error,
            },
          })}
        >
          {`“${issued.name}” is there, but nobody has its secret, and it cannot be shown again. Revoke it and issue another in its place.`}
        </LostSecret>
      ) : (
        <SecretOnce apiKey={issued.apiKey} of={issued} onStored={onClose}>
          {`${whatIsIssued(issued)} This is the only time the secret is shown. Store it where it will be used, such as a secret manager, or hand it to the customer by something that shows it once, never by e-mail or chat.`}
        </SecretOnce>
      )}
    </Dialog>
  );
}

/** For whom, where and for what, once more before it is handed over. */
function whatIsIssued(issued: IssuedCredential): string {
  const { organizationName, teamName, environment, permissions, expiresAt } = issued;
  const scope = teamName === null ? organizationName : `${organizationName}, ${teamName}`;
  const end = expiresAt === null ? "without an end" : `until ${formatDay(expiresAt)}`;
  return `For ${scope}: ${ENVIRONMENT_LABELS[environment].toLowerCase()}, ${formatPermissions(permissions).toLowerCase()}, ${end}.`;
}
