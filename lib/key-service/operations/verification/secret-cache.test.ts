import { expect, test } from "vitest";
import { sampleSecret } from "@/lib/key-service/domain/sample-secret";
import type { SecretFacts } from "@/lib/key-service/domain/verdict";
import { SecretCache } from "./secret-cache";
import { SecretTable } from "./secret-table";

/** As long as an id is. */
const id = (word: string) => word.padEnd(36, ".");
const secretOf = (credentialId: string, change: Partial<SecretFacts> = {}): SecretFacts =>
  sampleSecret({
    credentialId: id(credentialId),
    organizationId: id("organization"),
    teamId: id("team"),
    ...change,
  });
const nothing = { organizationId: null, teamId: null, credentialId: null };

/** As long as an HMAC is. */
const hmac = (word: string) => word.padEnd(32, ".");
const cacheOf = (capacity: number) => new SecretCache(new SecretTable(capacity), () => undefined);

function filled() {
  const cache = cacheOf(100);
  cache.put(hmac("old"), secretOf("one"));
  cache.put(hmac("new"), secretOf("one", { version: 2 }));
  cache.put(hmac("other"), secretOf("two", { teamId: null, team: null }));
  cache.put(
    hmac("elsewhere"),
    secretOf("three", { organizationId: id("other organization"), teamId: null, team: null }),
  );
  return cache;
}
const kept = (cache: SecretCache) =>
  ["old", "new", "other", "elsewhere"].filter((word) => cache.get(hmac(word)));

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
  cache.put(hmac("old"), secretOf("one"));
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
  const cache = cacheOf(10);
  for (let index = 0; index < 100; index += 1) {
    cache.put(hmac(`key ${index}`), secretOf(`credential ${index}`));
    cache.get(hmac("key 0"));
    expect(cache.size).toBeLessThanOrEqual(10);
  }
  expect(cache.get(hmac("key 0"))).not.toBeNull();
  expect(cache.get(hmac("key 1"))).toBeNull();
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

test("what is read is what was put, whatever was kept at the same place before", () => {
  const cache = cacheOf(1);
  cache.put(hmac("one"), secretOf("one"));
  const facts = secretOf("two", {
    version: 7,
    teamId: null,
    team: null,
    permissions: ["read"],
    environment: "staging",
    expiresAt: new Date(1_000),
    revokedAt: new Date(2_000),
  });
  cache.put(hmac("two"), facts);
  expect(cache.get(hmac("one"))).toBeNull();
  expect(cache.get(hmac("two"))).toEqual({
    place: 0,
    credentialId: id("two"),
    version: 7,
    organizationId: id("organization"),
    teamId: null,
    environment: "staging",
    mayWrite: false,
    isDead: true,
    expiresAt: 1_000,
    revokedAt: 2_000,
  });
});

test("one that was just taken in is not the next to be dropped", () => {
  const cache = new SecretCache(new SecretTable(3), () => undefined);
  for (const name of ["a", "b", "c", "d", "e"]) cache.put(hmac(name), secretOf(name));
  const left = ["a", "b", "c", "d", "e"].filter((name) => cache.get(hmac(name)) !== null);
  expect(left).toEqual(["c", "d", "e"]);
});

test("whoever counts at a place hears that it is dropped, be it stale, replaced or for want of room", () => {
  const dropped: string[] = [];
  const table = new SecretTable(2);
  const cache = new SecretCache(table, (place) => dropped.push(table.read(place).credentialId));
  cache.put(hmac("a"), secretOf("a"));
  cache.put(hmac("b"), secretOf("b"));
  cache.changed({ ...nothing, credentialId: id("a") });
  cache.get(hmac("a"));
  cache.put(hmac("b"), secretOf("b"));
  cache.put(hmac("c"), secretOf("c"));
  cache.put(hmac("d"), secretOf("d"));
  expect(dropped).toEqual([id("a"), id("b"), id("c")]);
});
