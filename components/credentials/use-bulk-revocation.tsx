"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { type BulkResult, tally } from "@/components/ui/bulk-result";
import { KeyHint } from "@/components/ui/key-hint";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { settledRevocation, shownRevocation } from "./bulk-revocation";
import type { KeptRow } from "./kept-rows";
import type { Revocations } from "./use-revocations";

type Shown = Pick<BulkResult, "state" | "outcome" | "cause">;

const REVOKING: Shown = { state: "pending", outcome: "Revoking…" };
const RESTORING: Shown = { state: "pending", outcome: "Restoring…" };
const RESTORED: Shown = { state: "unchanged", outcome: "Restored" };

/** Revokes many keys in one call, tries again those that failed, and takes back what can be taken back. */
export function useBulkRevocation(
  chosen: readonly Credential[],
  revocations: Revocations,
  aboveOf: (credential: Credential) => KeptRow["above"],
) {
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  /** As they are now: only the revocation that was made here is taken back. */
  const [restorable, setRestorable] = useState<ReadonlyMap<string, Credential>>(new Map());
  const [busy, setBusy] = useState<"revoking" | "restoring" | null>(null);

  const show = (keys: readonly Credential[], of: (id: string) => Shown) =>
    setShown((before) => new Map([...before, ...keys.map(({ id }) => [id, of(id)] as const)]));

  async function revoke(keys: readonly Credential[], reason: RevocationReason) {
    setBusy("revoking");
    show(keys, () => REVOKING);
    const outcome = await revocations.revokeMany(keys, reason, aboveOf);
    show(keys, (id) => shownRevocation(id, outcome));
    const revoked = outcome.ok ? outcome.data.filter((result) => result.outcome === "revoked") : [];
    const revokedIds = new Set(reason === "exposed" ? [] : revoked.map(({ id }) => id));
    const settled = keys
      .filter(({ id }) => revokedIds.has(id))
      .map((credential) => settledRevocation(credential, outcome, reason).credential);
    setRestorable((before) => new Map([...before, ...settled.map((key) => [key.id, key] as const)]));
    setBusy(null);
    announce(tally(keys.map(({ id, name }) => ({ id, name, ...shownRevocation(id, outcome) }))));
  }

  // The service restores one key at a time, each with what was refused meanwhile.
  async function restoreAll() {
    setBusy("restoring");
    for (const credential of restorable.values()) {
      show([credential], () => RESTORING);
      const isRestored = await revocations.restore(credential);
      show([credential], () => (isRestored ? RESTORED : { state: "done", outcome: "Still revoked" }));
      if (!isRestored) continue;
      setRestorable((before) => new Map([...before].filter(([id]) => id !== credential.id)));
    }
    setBusy(null);
  }

  const of = (state: BulkResult["state"]) => chosen.filter(({ id }) => shown.get(id)?.state === state);
  return {
    isAsked: shown.size > 0,
    isPending: busy === "revoking",
    isRestoring: busy === "restoring",
    failed: of("failed"),
    restorable: [...restorable.values()],
    results: chosen.map(({ id, name, last4 }) => ({
      id,
      name,
      hint: <KeyHint last4={last4} />,
      ...(shown.get(id) ?? REVOKING),
    })),
    revoke: (keys: readonly Credential[], reason: RevocationReason) => void revoke(keys, reason),
    restoreAll: () => void restoreAll(),
  };
}
