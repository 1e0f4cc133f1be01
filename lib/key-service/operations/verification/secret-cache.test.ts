import { expect, test } from "vitest";
import type { SecretFacts } from "@/lib/key-service/domain/verdict";
import { SecretCache } from "./secret-cache";

const open = { permissions: ["read", "write"], suspendedAt: null, archivedAt: null } as const;
/** As long as an id is. */
const id = (word: string) => word.padEnd(36, ".");
const secretOf = (credentialId: string, change: Partial<SecretFacts> = {}): SecretFacts => ({
  credentialId: id(credentialId),
  version: 1,
  organizationId: id("organization"),
  teamId: id("team"),
  permissions: ["read", "write"],
  environment: "production",
  expiresAt: null,
  revokedAt: null,
  endsAt: null,
  organization: open,
  team: open,
  ...change,
});
const nothing = { organizationId: null, teamId: null, credentialId: null };

function filled() {
  const cache = new SecretCache();
  cache.put("old", secretOf("one"));
  cache.put("new", secretOf("one", { version: 2 }));
  cache.put("other", secretOf("two", { teamId: null, team: null }));
  cache.put(
    "elsewhere",
    secretOf("three", { organizationId: id("other organization"), teamId: null, team: null }),
  );
  return cache;
}
const kept = (cache: SecretCache) => ["old", "new", "other", "elsewhere"].filter((hmac) => cache.get(hmac));

test.each([
  [
    "a credential",
    { ...nothing, organizationId: id("organization"), teamId: id("team"), credentialId: id("one") },
    ["other", "elsewhere"],
  ],
  ["a team", { ...nothing, organizationId: id("organization"), teamId: id("team") }, ["other", "elsewhere"]],
  ["an organization", { ...nothing, organizationId: id("organization") }, ["elsewhere"]],
  [
    "something that is not in memory",
    { ...nothing, organizationId: id("a third") },
    ["old", "new", "other", "elsewhere"],
  ],
])("a change of %s drops just the keys it touches", (_, scope, expected) => {
  const cache = filled();
  cache.changed(scope);
  expect(kept(cache)).toEqual(expected);
});

test("what is read after a change is kept again", () => {
  const cache = filled();
  cache.changed({ ...nothing, organizationId: id("organization") });
  cache.put("old", secretOf("one"));
  expect(kept(cache)).toEqual(["old", "elsewhere"]);
});

test("every change is counted and forgets which keys are unknown", () => {
  const cache = filled();
  cache.putUnknown("stranger");
  expect(cache.isUnknown("stranger")).toBe(true);
  cache.changed(nothing);
  expect(cache.changes).toBe(1);
  expect(cache.isUnknown("stranger")).toBe(false);
});

test("it never holds more than its capacity, and keeps what is used", () => {
  const cache = new SecretCache(10);
  for (let index = 0; index < 100; index += 1) {
    cache.put(`key ${index}`, secretOf(`credential ${index}`));
    cache.get("key 0");
    expect(cache.size).toBeLessThanOrEqual(10);
  }
  expect(cache.get("key 0")).not.toBeNull();
  expect(cache.get("key 1")).toBeNull();
});

test("more changes than are remembered forget everything", () => {
  const cache = filled();
  for (let index = 0; index <= 20_000; index += 1)
    cache.changed({ ...nothing, credentialId: id(`${index}`) });
  expect(kept(cache)).toEqual([]);
});

test("a reset forgets everything", () => {
  const cache = filled();
  cache.reset();
  expect(kept(cache)).toEqual([]);
  expect(cache.changes).toBe(1);
});
