import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { type KnownSecret, NOWHERE } from "./known-secret";
import { SecretTable } from "./secret-table";

const hmacOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const secretOf = (version: number): KnownSecret => ({
  place: NOWHERE,
  credentialId: "c".repeat(36),
  version,
  organizationId: "o".repeat(36),
  teamId: "t".repeat(36),
  environment: "production",
  revokedAt: null,
  mayWrite: true,
  isDead: false,
  expiresAt: null,
});

test("it finds what was added and not removed, in whatever order, as a map does", () => {
  const table = new SecretTable(500);
  const expected = new Map<string, number>();
  // Every second one falls into the same bucket.
  const hmacs = Array.from({ length: 1_000 }, (_, index) => {
    const bytes = randomBytes(32);
    if (index % 2 === 0) bytes.fill(7, 0, 3);
    return hmacOf(bytes);
  });
  for (let step = 0; step < 20_000; step += 1) {
    const number = (step * 7_919) % hmacs.length;
    const hmac = hmacs[number] ?? "";
    const place = table.find(hmac);
    if (place !== NOWHERE) {
      table.remove(place);
      expected.delete(hmac);
    } else if (table.size < table.capacity) {
      table.add(hmac, secretOf(number));
      expected.set(hmac, number);
    } else {
      const [held] = expected.keys();
      table.remove(table.find(held ?? ""));
      expected.delete(held ?? "");
    }
  }
  const found = hmacs.flatMap((hmac) => {
    const place = table.find(hmac);
    return place === NOWHERE ? [] : [[hmac, table.read(place).version] as const];
  });
  expect(new Map(found)).toEqual(expected);
  expect(table.size).toBe(expected.size);
});

test("two HMACs that differ in their last byte only are two", () => {
  const table = new SecretTable(2);
  const bytes = randomBytes(32);
  const first = table.add(hmacOf(bytes), secretOf(1));
  bytes[31] = (bytes[31] ?? 0) ^ 1;
  expect(table.find(hmacOf(bytes))).toBe(NOWHERE);
  const second = table.add(hmacOf(bytes), secretOf(2));
  expect([table.read(first).version, table.read(second).version]).toEqual([1, 2]);
});

test("a place that is given anew has nothing counted", () => {
  const table = new SecretTable(1);
  const place = table.add(hmacOf(randomBytes(32)), secretOf(1));
  table.counts.hour.set(place, 5);
  table.counts.reads.set(place, 3);
  table.caller.set(place, 9);
  table.remove(place);
  const again = table.add(hmacOf(randomBytes(32)), secretOf(2));
  expect(again).toBe(place);
  expect([table.counts.hour, table.counts.reads, table.caller].map((column) => column.get(again))).toEqual([
    0, 0, 0,
  ]);
});

test("a full table takes nothing more in", () => {
  const table = new SecretTable(1);
  table.add(hmacOf(randomBytes(32)), secretOf(1));
  expect(() => table.add(hmacOf(randomBytes(32)), secretOf(2))).toThrow(RangeError);
});
