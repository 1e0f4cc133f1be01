import { expect, test } from "vitest";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { withKeptRows } from "./kept-rows";

const row = (id: string): Credential => ({
  id,
  name: id,
  organizationId: "o",
  teamId: null,
  createdAt: "2026-01-01T00:00:00Z",
  lastUsedAt: null,
  organizationName: "O",
  teamName: null,
  permissions: ["read"],
  permissionsInEffect: ["read"],
  blockedBy: null,
  environment: "production",
  status: "active",
  last4: "wxyz",
  version: 1,
  createdBy: { id: "p", name: "P" },
  rotatedAt: null,
  expiresAt: null,
  overlapEndsAt: null,
  revokedAt: null,
  revokedBy: null,
  revocationReason: null,
  refusedSince: null,
  restorableUntil: null,
  recordedSince: "2026-01-01T00:00:00Z",
  requests30d: 0,
});
const ids = (rows: Credential[]) => rows.map(({ id }) => id).join(" ");

test("a row the filter dropped stays below the one it stood below", () => {
  expect(ids(withKeptRows([row("a"), row("c")], [{ credential: row("b"), above: "a" }]))).toBe("a b c");
  expect(ids(withKeptRows([row("b")], [{ credential: row("a"), above: null }]))).toBe("a b");
});

test("neighbours revoked one after the other keep their order", () => {
  const kept = [
    { credential: row("b"), above: "a" },
    { credential: row("c"), above: "b" },
  ];
  expect(ids(withKeptRows([row("a"), row("d")], kept))).toBe("a b c d");
});

test("a row that is still listed is not shown twice", () => {
  expect(ids(withKeptRows([row("a"), row("b")], [{ credential: row("b"), above: "a" }]))).toBe("a b");
});
