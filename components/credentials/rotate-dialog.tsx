"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { useNow } from "@/components/ui/clock";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { LOST_ANSWER, useSubmission } from "@/components/ui/use-submission";
import type { Credential, IssuedCredential } from "@/lib/key-service/contract/credentials";
import { formatDay, formatExact } from "@/lib/format";
import { queryKeys } from "@/lib/queries";
import { useCredentialActions } from "./credential-actions";
import { LostSecret } from "./lost-secret";
import { OVERLAP_CHOICES, PRESET_OVERLAP } from "./overlap";
import { SecretOnce } from "./secret-once";

/** In ms: a key that ends within this time is about to. */
const SOON = 30 * 86_400_000;

interface RotateDialogProps {
  credential: Credential;
  /** The key has its new secret; the dialog still shows it. */
  onRotated?: (rotated: Credential) => void;
  onClose: () => void;
}

/** Gives a key a second secret. It sends the version that was seen, so that two people do not rotate one key twice. */
export function RotateDialog({ credential, onRotated, onClose }: RotateDialogProps) {
  const { rotateCredential } = useCredentialActions();
  const queryClient = useQueryClient();
  const [overlap, setOverlap] = useState(PRESET_OVERLAP);
  const [seen] = useState({ version: credential.version, idempotencyKey: crypto.randomUUID() });
  const [rotated, setRotated] = useState<IssuedCredential | null>(null);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: queryKeys.credentials });

  const rotating = useSubmission(
    async (overlapSeconds: number) => {
      const { version: ifVersion, idempotencyKey } = seen;
      const outcome = await rotateCredential({
        credentialId: credential.id,
        overlapSeconds,
        ifVersion,
        idempotencyKey,
      });
      if (!outcome.ok) refresh();
      return outcome;
    },
    (answer) => {
      setRotated(answer);
      announce(`${answer.name} is rotated`);
      refresh();
      const { last4, version, status, rotatedAt, overlapEndsAt } = answer;
      onRotated?.({ ...credential, last4, version, status, rotatedAt, overlapEndsAt });
    },
  );
  const now = useNow();
  const isConflict = rotating.error?.code === "CONFLICT";
  const isLost = rotating.error?.code === LOST_ANSWER;
  const hasSecret = rotated?.apiKey !== undefined;

  return (
    <Dialog
      title={rotated ? `${rotated.name} is rotated` : `Rotate ${credential.name}`}
      isOpen
      isHeld={hasSecret || rotating.isPending}
      isWide={hasSecret}
      onClose={onClose}
    >
      {rotated === null ? (
        <DialogForm onSubmit={() => rotating.submit(Number(overlap))} error={rotating.error}>
          <DialogBody>
            <p className="text-ink-soft">
              The key keeps its id, name and history, and gets a new secret. Until the overlap ends, both
              secrets work.
            </p>
            <div inert={isLost}>
              <ChoiceGroup
                label="The old secret ends"
                choices={OVERLAP_CHOICES}
                value={overlap}
                onChange={setOverlap}
                hint={endOfOld(credential, Number(overlap), now)}
                error={rotating.errorAt("overlapSeconds")}
              />
            </div>
            {credential.expiresAt !== null && Date.parse(credential.expiresAt) < now + SOON ? (
              <Notice tone="warn">
                The key itself still ends on {formatDay(credential.expiresAt)}, whatever its secret. That is
                changed by its expiry.
              </Notice>
            ) : null}
            {isConflict ? (
              <WhatHappened
                credential={credential}
                seenVersion={seen.version}
                message={rotating.error?.message ?? ""}
              />
            ) : (
              <FormError
                title="The key was not rotated"
                error={rotating.error}
                lost="The key may be rotated by now. Ask again: it is not rotated twice."
                fields={["overlapSeconds"]}
              />
            )}
          </DialogBody>
          <DialogActions>
            <Button
              onPress={onClose}
              disabledReason={rotating.isPending ? "The key is being rotated" : undefined}
            >
              {isConflict ? "Close" : "Cancel"}
            </Button>
            {isConflict ? null : (
              <Button look="primary" type="submit" isPending={rotating.isPending} pendingLabel="Rotating…">
                {isLost ? "Ask again" : "Rotate"}
              </Button>
            )}
          </DialogActions>
        </DialogForm>
      ) : rotated.apiKey === undefined ? (
        <LostSecret onClose={onClose}>
          {rotated.overlapEndsAt === null
            ? "The key has a new secret that nobody has. The old one has ended, so rotate once more to get another."
            : `The key has a new secret that nobody has. The old one works until ${formatExact(rotated.overlapEndsAt)}, so nothing is broken: issue another key in its place before then, and revoke this one.`}
        </LostSecret>
      ) : (
        <SecretOnce apiKey={rotated.apiKey} of={{ ...credential, ...rotated }} replaces onStored={onClose}>
          {rotated.overlapEndsAt === null
            ? "The old secret has ended. This is the only time the new one is shown."
            : `The old secret works until ${formatExact(rotated.overlapEndsAt)}. This is the only time the new one is shown.`}
        </SecretOnce>
      )}
    </Dialog>
  );
}

/** When the old secret ends, to the minute. */
function endOfOld({ expiresAt }: Credential, overlapSeconds: number, now: number): string {
  if (overlapSeconds === 0) return "Requests with it are refused from then on.";
  const end = new Date(now + overlapSeconds * 1_000).toISOString();
  return expiresAt !== null && expiresAt < end
    ? `Neither secret outlives the key, which expires on ${formatDay(expiresAt)}.`
    : `It works until ${formatExact(end)}, or until you end it.`;
}

interface WhatHappenedProps {
  credential: Credential;
  seenVersion: number;
  message: string;
}

/** Somebody else was quicker: what they did, as the page has read it again by now. */
function WhatHappened({
  credential: { version, rotatedAt, revokedBy },
  seenVersion,
  message,
}: WhatHappenedProps) {
  const wasRotated = version !== seenVersion && rotatedAt !== null;
  return (
    <Notice tone="warn" isUrgent>
      <p className="font-medium">{message.replace(/\.?$/, ".")} Nothing was changed now.</p>
      {revokedBy === null ? null : <p className="text-ink-soft">Revoked by {revokedBy.name}.</p>}
      {wasRotated ? (
        <p className="text-ink-soft">
          Rotated <Time timestamp={rotatedAt} />: the secret is version {version} now, and you saw version{" "}
          {seenVersion}.
        </p>
      ) : null}
    </Notice>
  );
}
