"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useSubmission } from "@/components/ui/use-submission";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { formatExact } from "@/lib/format";
import { queryKeys } from "@/lib/queries";
import { useCredentialActions, useRefusal } from "./credential-actions";
import { EXTENSIONS, extendedEnd } from "./overlap";

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
  const { id: credentialId, overlapEndsAt } = credential;
  if (overlapEndsAt === null) return null;
  const extend = (
    <Button size="sm" disabledReason={refusal}>
      Extend
      <ChevronDown aria-hidden="true" />
    </Button>
  );
  return (
    <>
      {moving.error === null ? null : (
        <p role="alert" className="text-sm text-danger">
          Not changed: {moving.error.message}
        </p>
      )}
      {refusal === undefined ? (
        <Menu
          aria-label="Extend the overlap"
          trigger={extend}
          onAction={(length) =>
            moving.submit({ credentialId, endsAt: extendedEnd(overlapEndsAt, Number(length)) })
          }
        >
          {EXTENSIONS.map(({ label, length }) => (
            <MenuItem key={length} id={length}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      ) : (
        extend
      )}
      <Button
        size="sm"
        look="danger"
        onPress={() => moving.submit({ credentialId, endsAt: "now" })}
        isPending={moving.isPending}
        pendingLabel="Changing…"
        disabledReason={refusal}
      >
        End old secret now
      </Button>
    </>
  );
}
