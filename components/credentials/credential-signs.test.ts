import { expect, test } from "vitest";
import { credentialSigns, isNeverUsed } from "./credential-signs";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const used = {
  status: "active" as const,
  blockedBy: null,
  expiresAt: null,
  lastUsedAt: "2026-11-24T11:00:00Z",
  createdAt: "2026-03-01T00:00:00Z",
  recordedSince: "2026-01-01T00:00:00Z",
};
const labels = (credential: Parameters<typeof credentialSigns>[0]) =>
  credentialSigns(credential, NOW).map((sign) => sign.label);

test("a key that is used and nothing else is active", () => {
  expect(labels(used)).toEqual(["Active"]);
});

test("the most urgent stands first: blocked, expiring, rotating, never used", () => {
  expect(
    labels({
      ...used,
      status: "rotating",
      blockedBy: "team-suspended",
      expiresAt: "2026-12-03T13:00:00Z",
      lastUsedAt: null,
    }),
  ).toEqual(["Team suspended", "Expires in 9 d", "Rotating", "Never used"]);
});

test("an expiry counts as near from 14 days on", () => {
  expect(labels({ ...used, expiresAt: "2026-12-08T12:00:00Z" })).toEqual(["Expires in 14 d"]);
  expect(labels({ ...used, expiresAt: "2026-12-08T12:00:01Z" })).toEqual(["Active"]);
});

test("a dead key is dead and nothing else", () => {
  expect(labels({ ...used, status: "revoked", expiresAt: "2026-11-25T12:00:00Z", lastUsedAt: null })).toEqual(
    ["Revoked"],
  );
  expect(labels({ ...used, status: "expired" })).toEqual(["Expired"]);
});

test("a key older than the recording of uses is not called never used", () => {
  expect(isNeverUsed({ ...used, lastUsedAt: null })).toBe(true);
  expect(isNeverUsed({ ...used, lastUsedAt: null, createdAt: "2025-12-31T00:00:00Z" })).toBe(false);
});
