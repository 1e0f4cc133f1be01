"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { type BulkResult, tally } from "@/components/ui/bulk-result";
import { KeyHint } from "@/components/ui/key-hint";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { shownRestoration } from "./bulk-restoration";
import { settledRevocation, shownRevocation } from "./bulk-revocation";
import type { KeptRow } from "./kept-rows";
import type { Revocations } from "./use-revocations";

type Shown = Pick<BulkResult, "state" | "outcome" | "cause">;

const REVOKING: Shown = { state: "pending", outcome: "Revoking…" };
const RESTORING: Shown = { state: "pending", outcome: "Restoring…" };

/** Revokes many keys in one call, tries again those that failed, and takes back what can be taken back. */
export function useBulkRevocation(
  chosen: readonly Credential[],
  revocations: Revocations,
  aboveOf: (credential: Credential) => KeptRow["above"],
) {
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  /** As they are now: only the revocation that was made here is taken back. */
  const [restorable, setRestorable] = useState<ReadonlyMap<string, Credential>>(new Map());
  const [isUndone, setUndone] = useState(false);
  const [busy, setBusy] = useState<"revoking" | "restoring" | null>(null);

  const show = (keys: readonly Credential[], of: (id: string) => Shown) =>
    setShown((before) => new Map([...before, ...keys.map(({ id }) => [id, of(id)] as const)]));

  function tell(keys: readonly Credential[], of: (id: string) => Shown) {
    show(keys, of);
    announce(tally(keys.map(({ id, name }) => ({ id, name, ...of(id) }))));
  }

  async function revoke(keys: readonly Credential[], reason: RevocationReason) {
    setBusy("revoking");
    show(keys, () => REVOKING);
    const outcome = await revocations.revokeMany(keys, reason, aboveOf);
    const revoked = outcome.ok ? outcome.data.filter((result) => result.outcome === "revoked") : [];
    const revokedIds = new Set(reason === "exposed" ? [] : revoked.map(({ id }) => id));
    const settled = keys
      .filter(({ id }) => revokedIds.has(id))
      .map((credential) => settledRevocation(credential, outcome, reason).credential);
    setRestorable((before) => new Map([...before, ...settled.map((key) => [key.id, key] as const)]));
    setBusy(null);
    tell(keys, (id) => shownRevocation(id, outcome));
  }

  async function restoreAll() {
    const keys = [...restorable.values()];
    setBusy("restoring");
    show(keys, () => RESTORING);
    const outcome = await revocations.restoreMany(keys);
    // Where there was no answer it can be tried again; what was answered stays so.
    if (outcome.ok) {
      setRestorable(new Map());
      setUndone(true);
    }
    setBusy(null);
    tell(keys, (id) => shownRestoration(id, outcome));
  }

  const of = (state: BulkResult["state"]) => chosen.filter(({ id }) => shown.get(id)?.state === state);
  return {
    isAsked: shown.size > 0,
    isPending: busy === "revoking",
    isRestoring: busy === "restoring",
    /** They were taken back. */
    isUndone,
    failed: of("failed"),
    restorable: [...restorable.values()],
    results: chosen.map(({ id, name, last4 }) => ({
      id,
      name,
      hint: <KeyHint last4={last4} />,
      ...(shown.get(id) ?? REVOKING),
    })),
    revoke: (keys: readonly Credential[], reason: RevocationReason) => void revoke(keys, reason),
    restoreAll,
  };
}
