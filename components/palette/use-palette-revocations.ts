"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { attempt, type SubmissionError } from "@/components/ui/use-submission";
import type { Actions } from "@/lib/actions";
import { formatClock, formatQuantity } from "@/lib/format";
import type { Credential, Revocation } from "@/lib/key-service/contract/credentials";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { queryKeys } from "@/lib/queries";

/** How far a revocation that was asked for here has come. */
export type PaletteStep =
  | { step: "revoking"; reason: RevocationReason }
  | { step: "restoring"; revocation: Revocation }
  | { step: "revoked"; revocation: Revocation }
  | { step: "restored"; refusedMeanwhile: number }
  | { step: "failed"; what: string; error: SubmissionError; retry: () => void };

/** Revokes keys that were found, with one click, and takes it back. */
export function usePaletteRevocations({
  revokeCredential,
  restoreCredential,
}: Pick<Actions, "revokeCredential" | "restoreCredential">) {
  const queryClient = useQueryClient();
  const [steps, setSteps] = useState<ReadonlyMap<string, PaletteStep>>(new Map());
  const put = (id: string, step: PaletteStep) => setSteps((before) => new Map(before).set(id, step));

  async function revoke(credential: Credential, reason: RevocationReason) {
    put(credential.id, { step: "revoking", reason });
    const outcome = await attempt(() => revokeCredential({ credentialId: credential.id, reason }));
    if (outcome.ok) {
      put(credential.id, { step: "revoked", revocation: outcome.data });
      announce(`${credential.name} is revoked. Refused since ${formatClock(outcome.data.refusedSince)}.`);
    } else fail(credential, "Not revoked", outcome.error, () => void revoke(credential, reason));
    await refresh();
  }

  async function restore(credential: Credential, revocation: Revocation) {
    put(credential.id, { step: "restoring", revocation });
    const outcome = await attempt(() =>
      restoreCredential({ credentialId: credential.id, ifRevokedAt: revocation.revokedAt }),
    );
    if (outcome.ok) {
      const { refusedMeanwhile } = outcome.data;
      put(credential.id, { step: "restored", refusedMeanwhile });
      announce(
        `${credential.name} is restored. ${formatQuantity(refusedMeanwhile, "request")} refused meanwhile.`,
      );
    } else fail(credential, "Not restored", outcome.error, () => void restore(credential, revocation));
    await refresh();
  }

  function fail({ id, name }: Credential, what: string, error: SubmissionError, retry: () => void) {
    put(id, { step: "failed", what, error, retry });
    announce(`${name}: ${what}. ${error.message}`);
  }

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.credentials }),
      queryClient.invalidateQueries({ queryKey: queryKeys.organizations }),
    ]);

  return {
    stepOf: (id: string) => steps.get(id),
    revoke: (credential: Credential, reason: RevocationReason) => void revoke(credential, reason),
    restore: (credential: Credential, revocation: Revocation) => void restore(credential, revocation),
  };
}

export type PaletteRevocations = ReturnType<typeof usePaletteRevocations>;
