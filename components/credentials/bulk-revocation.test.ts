import { expect, test } from "vitest";
import { LOST_ANSWER } from "@/components/ui/use-submission";
import type { RevocationResult } from "@/lib/key-service/contract/revocations";
import { settledRevocation, shownRevocation } from "./bulk-revocation";
import { sampleCredential } from "./sample-credential";

const result = (id: string, outcome: RevocationResult["outcome"]): RevocationResult => ({
  id,
  name: id,
  last4: "wxyz",
  outcome,
  revokedAt: outcome === "not-found" ? null : "2026-11-24T12:00:00.000Z",
  refusedSince: outcome === "not-found" ? null : "2026-11-24T12:00:01.000Z",
});
const answered = (...data: RevocationResult[]) => ({ ok: true as const, data });
const refused = (code: string, requestId: string | null) => ({
  ok: false as const,
  error: { code, message: "The service does not answer", field: null, requestId },
});

test("a revoked key can be restored for an hour", () => {
  const { credential, step } = settledRevocation(
    sampleCredential("a"),
    answered(result("a", "revoked")),
    "unused",
  );
  expect(step).toEqual({ step: "revoked" });
  expect(credential).toMatchObject({
    status: "revoked",
    revocationReason: "unused",
    restorableUntil: "2026-11-24T13:00:00.000Z",
  });
});

test("an exposed key cannot be restored", () => {
  const { credential } = settledRevocation(
    sampleCredential("a"),
    answered(result("a", "revoked")),
    "exposed",
  );
  expect(credential.restorableUntil).toBeNull();
});

test("a key that was not found, or not answered for, is as it was", () => {
  const before = sampleCredential("a");
  for (const outcome of [answered(), answered(result("a", "not-found")), refused("UNAVAILABLE", null)]) {
    const { credential, step } = settledRevocation(before, outcome, "other");
    expect(credential).toBe(before);
    expect(step).toMatchObject({ step: "failed", verb: "revoke", reason: "other" });
  }
});

test("each outcome is said in words, with the cause where it failed", () => {
  expect(shownRevocation("a", answered(result("a", "already-revoked")))).toEqual({
    state: "unchanged",
    outcome: "Was revoked before",
  });
  expect(shownRevocation("a", refused("UNAVAILABLE", "r-1"))).toEqual({
    state: "failed",
    outcome: "Not revoked",
    cause: "The service does not answer. Request r-1",
  });
  expect(shownRevocation("a", refused(LOST_ANSWER, null)).outcome).toBe("Not known");
});
