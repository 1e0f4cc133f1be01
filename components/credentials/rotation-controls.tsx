"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useSubmission } from "@/components/ui/use-submission";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { formatExact } from "@/lib/format";
import { queryKeys } from "@/lib/queries";
import { useCredentialActions, useRefusal } from "./credential-actions";
import { EXTENSIONS, extendedEnd, isUsedSince } from "./overlap";

const EndSecretDialog = onDemand(() =>
  import("./end-secret-dialog").then((module) => module.EndSecretDialog),
);

/** Ends the old secret now, or lets it work for longer. */
export function RotationControls({ credential }: { credential: CredentialDetail }) {
  const { moveRotationEnd } = useCredentialActions();
  const queryClient = useQueryClient();
  const refusal = useRefusal("change a rotation");
  const moving = useSubmission(moveRotationEnd, ({ overlapEndsAt }) => {
    announce(
      overlapEndsAt === null
        ? "The old secret has ended"
        : `The old secret works until ${formatExact(overlapEndsAt)}`,
    );
    void queryClient.invalidateQueries({ queryKey: queryKeys.credentials });
  });
  const { open, show, close } = useDialogs<"end">();
  const { id: credentialId, overlapEndsAt, secrets } = credential;
  if (overlapEndsAt === null) return null;
  const [current, old] = secrets;
  const end = () => moving.submit({ credentialId, endsAt: "now" });
  return (
    <>
      {moving.error === null ? null : (
        <p role="alert" className="text-sm text-danger">
          Not changed: {moving.error.message}
        </p>
      )}
      <MenuButton
        label="Extend the overlap"
        size="sm"
        choices={EXTENSIONS.map(({ label, length }) => ({ id: String(length), label }))}
        onChoose={(length) =>
          moving.submit({ credentialId, endsAt: extendedEnd(overlapEndsAt, Number(length)) })
        }
        disabledReason={refusal}
      >
        Extend
        <ChevronDown aria-hidden="true" />
      </MenuButton>
      <Button
        size="sm"
        look="danger"
        onPress={() => show("end")}
        isPending={moving.isPending}
        pendingLabel="Changing…"
        disabledReason={refusal}
      >
        End old secret now
      </Button>
      {open === "end" && current && old ? (
        <EndSecretDialog
          requests={old.requests24h}
          isUsedSince={isUsedSince(old, current.createdAt)}
          onEnd={end}
          onClose={close}
        />
      ) : null}
    </>
  );
}
