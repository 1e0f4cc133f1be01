"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { attempt, type Outcome } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RestorationResult, RevocationResult } from "@/lib/key-service/contract/revocations";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { formatClock, formatQuantity } from "@/lib/format";
import { queryKeys } from "@/lib/queries";
import { settledRestoration } from "./bulk-restoration";
import { settledRevocation } from "./bulk-revocation";
import { useCredentialActions } from "./credential-actions";
import { failureTitle } from "./revocation-failure";
import type { KeptRow } from "./kept-rows";
import type { RevocationStep, SettledRevocation } from "./revocation-step";

/** A key as it is after what was done to it here; `settledAt`: since when, in ms, once something is answered. */
type Entry = KeptRow & RevocationStep & { settledAt?: number | undefined };

export interface Revocations {
  stepOf: (credentialId: string) => RevocationStep | undefined;
  /**
   * A key as it was read, or as it is after what was done to it here since.
   * `readAt`: when that was, in ms; without it, before anything was done.
   */
  current: <C extends Credential>(credential: C, readAt?: number) => C;
  /** `above`: as of a `KeptRow`, so that it can stay where it is. Resolves to whether it is revoked. */
  revoke: (credential: Credential, above?: KeptRow["above"], reason?: RevocationReason) => Promise<boolean>;
  /** All in one call; `aboveOf` as above. */
  revokeMany: (
    credentials: readonly Credential[],
    reason: RevocationReason,
    aboveOf: (credential: Credential) => KeptRow["above"],
  ) => Promise<Outcome<RevocationResult[]>>;
  /** Resolves to whether it is restored. */
  restore: (credential: Credential) => Promise<boolean>;
  /** All in one call: of each, the revocation that was seen. */
  restoreMany: (credentials: readonly Credential[]) => Promise<Outcome<RestorationResult[]>>;
  kept: readonly KeptRow[];
  forget: () => void;
}

/** Revokes with one click and without a question, and takes it back. */
export function useRevocations(): Revocations {
  const { revokeCredential, revokeCredentials, restoreCredential, restoreCredentials } =
    useCredentialActions();
  const queryClient = useQueryClient();
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());

  function put(
    credential: Credential,
    step: RevocationStep,
    { above, settledAt }: Partial<Pick<Entry, "above" | "settledAt">> = {},
  ) {
    setEntries((entries) => {
      const before = entries.get(credential.id);
      return new Map(entries).set(credential.id, {
        credential,
        above: above === undefined ? before?.above : above,
        settledAt: settledAt ?? before?.settledAt,
        ...step,
      });
    });
  }

  async function settle(settled: readonly SettledRevocation[]) {
    const settledAt = Date.now();
    for (const { credential, step } of settled) put(credential, step, { settledAt });
    // How many keys of an organization or team live is said there too.
    for (const queryKey of [queryKeys.audit, queryKeys.organizations, queryKeys.overview])
      void queryClient.invalidateQueries({ queryKey });
    await queryClient.invalidateQueries({ queryKey: queryKeys.credentials });
  }

  async function revoke(credential: Credential, above?: KeptRow["above"], reason?: RevocationReason) {
    put(credential, { step: "revoking" }, { above });
    // An answer that is on its way now was true before the revocation.
    await queryClient.cancelQueries({ queryKey: queryKeys.credentials });
    const outcome = await attempt(() =>
      revokeCredential({ credentialId: credential.id, ...(reason && { reason }) }),
    );
    if (!outcome.ok) {
      await fail(credential, { step: "failed", verb: "revoke", reason, error: outcome.error });
      return false;
    }
    const { revokedAt, reason: revocationReason, refusedSince, restorableUntil } = outcome.data;
    announce(`${credential.name} is revoked. Refused since ${formatClock(refusedSince)}.`);
    const revoked = {
      status: "revoked" as const,
      revokedAt,
      revocationReason,
      refusedSince,
      restorableUntil,
    };
    await settle([{ credential: { ...credential, ...revoked }, step: { step: "revoked" } }]);
    return true;
  }

  async function revokeMany(
    credentials: readonly Credential[],
    reason: RevocationReason,
    aboveOf: (credential: Credential) => KeptRow["above"],
  ) {
    for (const credential of credentials)
      put(credential, { step: "revoking" }, { above: aboveOf(credential) });
    await queryClient.cancelQueries({ queryKey: queryKeys.credentials });
    const outcome = await attempt(() => revokeCredentials({ ids: credentials.map(({ id }) => id), reason }));
    await settle(credentials.map((credential) => settledRevocation(credential, outcome, reason)));
    return outcome;
  }

  async function restore(credential: Credential) {
    const { id: credentialId, revokedAt } = credential;
    if (revokedAt === null) return false;
    put(credential, { step: "restoring" });
    await queryClient.cancelQueries({ queryKey: queryKeys.credentials });
    const outcome = await attempt(() => restoreCredential({ credentialId, ifRevokedAt: revokedAt }));
    if (!outcome.ok && outcome.error.code === "CONFLICT") {
      const why = outcome.error.message.replace(/\.?$/, ".");
      announce(`${credential.name}: not restored. ${why}`);
      await settle([{ credential, step: { step: "refused", why } }]);
      return false;
    }
    if (!outcome.ok) {
      await fail(credential, { step: "failed", verb: "restore", error: outcome.error });
      return false;
    }
    const { refusedMeanwhile, ...restored } = outcome.data;
    announce(
      `${credential.name} is restored. ${formatQuantity(refusedMeanwhile, "request")} refused meanwhile.`,
    );
    await settle([{ credential: restored, step: { step: "restored", refusedMeanwhile } }]);
    return true;
  }

  async function restoreMany(credentials: readonly Credential[]) {
    for (const credential of credentials) put(credential, { step: "restoring" });
    await queryClient.cancelQueries({ queryKey: queryKeys.credentials });
    const revocations = credentials.flatMap(({ id, revokedAt }) =>
      revokedAt === null ? [] : [{ id, revokedAt }],
    );
    const outcome = await attempt(() => restoreCredentials({ revocations }));
    await settle(credentials.map((credential) => settledRestoration(credential, outcome)));
    return outcome;
  }

  function fail(credential: Credential, failed: Extract<RevocationStep, { step: "failed" }>) {
    announce(`${credential.name}: ${failureTitle(failed, credential)}. ${failed.error.message}`);
    return settle([{ credential, step: failed }]);
  }

  return {
    stepOf: (credentialId) => entries.get(credentialId),
    current: (credential, readAt = 0) => {
      const entry = entries.get(credential.id);
      const isNewer = entry?.settledAt !== undefined && entry.settledAt > readAt;
      return isNewer ? { ...credential, ...entry.credential } : credential;
    },
    revoke,
    revokeMany,
    restore,
    restoreMany,
    kept: [...entries.values()],
    forget: () => setEntries(new Map()),
  };
}
