import { expect, test } from "vitest";
import { LOST_ANSWER } from "@/components/ui/use-submission";
import type { RestorationResult } from "@/lib/key-service/contract/revocations";
import { settledRestoration, shownRestoration } from "./bulk-restoration";
import { sampleCredential } from "./sample-credential";

const revoked = {
  ...sampleCredential("a"),
  status: "revoked" as const,
  revokedAt: "2026-11-24T12:00:00.000Z",
};
const live = sampleCredential("a");

const answered = (result: Partial<RestorationResult>) => ({
  ok: true as const,
  data: [
    { id: revoked.id, outcome: "restored" as const, credential: live, refusedMeanwhile: null, ...result },
  ],
});
const lost = {
  ok: false as const,
  error: { code: LOST_ANSWER, message: "Not known.", field: null, requestId: null },
};

test("a restored key is as the service says, with what was refused meanwhile", () => {
  const outcome = answered({ refusedMeanwhile: 3 });
  expect(settledRestoration(revoked, outcome)).toEqual({
    credential: live,
    step: { step: "restored", refusedMeanwhile: 3 },
  });
  expect(shownRestoration(revoked.id, outcome)).toEqual({
    state: "done",
    outcome: "Restored",
    action: "3 requests refused meanwhile",
  });
});

test("a key that was restored already, its answer lost, did not fail", () => {
  const outcome = answered({ outcome: "not-revoked" });
  expect(settledRestoration(revoked, outcome)).toEqual({
    credential: live,
    step: { step: "refused", why: "Not revoked any more." },
  });
  expect(shownRestoration(revoked.id, outcome)).toMatchObject({ state: "unchanged" });
});

test("what the service would refuse again is no failure that can be retried", () => {
  for (const became of ["exposed", "expired", "restore-window-over", "revoked-again"] as const) {
    const outcome = answered({ outcome: became, credential: revoked });
    expect(settledRestoration(revoked, outcome)).toMatchObject({
      credential: { status: "revoked" },
      step: { step: "refused" },
    });
    expect(shownRestoration(revoked.id, outcome).state).toBe("failed");
  }
});

test("without an answer the key stays as it was, to be retried", () => {
  expect(settledRestoration(revoked, lost)).toEqual({
    credential: revoked,
    step: { step: "failed", verb: "restore", error: lost.error },
  });
  expect(shownRestoration(revoked.id, lost)).toMatchObject({ state: "failed", outcome: "Not known" });
});
