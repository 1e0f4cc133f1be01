import { describe, expect, it } from "vitest";
import { statusOf } from "@/lib/key-service/domain/credential-status";
import { customerBase } from "@/local/demo-data/customer-base";
import { DAY, HOUR } from "@/local/demo-data/clock";

const pepper = { version: 1, key: Buffer.alloc(32, 7) };
const peppers = { current: pepper, all: [pepper] };
const now = new Date("2026-03-18T15:24:31.512Z");
const base = customerBase(peppers, now);

describe("customerBase", () => {
  it("has the customers of a real base: 12 organizations, 40 teams, about 150 keys", () => {
    expect(base.organizations).toHaveLength(12);
    expect(base.teams).toHaveLength(40);
    expect(base.credentials.length).toBeGreaterThan(145);
  });

  it("is the same each time, but for the secrets", () => {
    const again = customerBase(peppers, now);
    expect(again.credentials).toEqual(base.credentials);
    expect(again.usage).toEqual(base.usage);
    expect(again.secrets.map(({ hmac }) => hmac)).not.toEqual(base.secrets.map(({ hmac }) => hmac));
  });

  it("keeps its ids whatever the day", () => {
    const later = customerBase(peppers, new Date(now.getTime() + 3 * DAY + 5 * HOUR));
    expect(later.credentials.map(({ id }) => id)).toEqual(base.credentials.map(({ id }) => id));
  });

  it("has keys in every state", () => {
    const states = base.credentials.map(({ id, expiresAt = null, revokedAt = null, version }) => {
      const older = base.secrets.find(
        (secret) => secret.credentialId === id && secret.version === version - 1,
      );
      return statusOf({ expiresAt, revokedAt, overlapEndsAt: older?.endsAt ?? null }, now);
    });
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(count("rotating")).toBeGreaterThanOrEqual(3);
    expect(count("revoked")).toBeGreaterThanOrEqual(10);
    expect(count("expired")).toBeGreaterThanOrEqual(5);
    expect(count("active")).toBeGreaterThan(100);
  });

  it("uses a key only while it lives, and never in the future", () => {
    const keys = new Map(base.credentials.map((key) => [key.id, key]));
    const wrong = base.usage.filter(({ credentialId, hour, lastUsedAt }) => {
      const { createdAt, revokedAt, expiresAt } = keys.get(credentialId) ?? { createdAt: now };
      const end = Math.min(now.getTime(), revokedAt?.getTime() ?? Infinity, expiresAt?.getTime() ?? Infinity);
      return lastUsedAt !== null && (hour < createdAt || lastUsedAt.getTime() > end);
    });
    expect(wrong).toEqual([]);
  });

  it("never writes with a read-only key", () => {
    const readOnly = new Set(
      base.credentials.filter((key) => key.permissions.length === 1).map(({ id }) => id),
    );
    expect(base.usage.filter(({ credentialId, writes }) => readOnly.has(credentialId) && writes > 0)).toEqual(
      [],
    );
  });

  it("records an hour of a secret once", () => {
    const hours = base.usage.map(
      ({ credentialId, version, hour }) => `${credentialId} ${version} ${hour.getTime()}`,
    );
    expect(new Set(hours).size).toBe(hours.length);
  });

  it("tells in its audit log how everything came to be, in order", () => {
    const times = base.history.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
    const issued = base.history.filter(({ action }) => action === "credential.issued");
    expect(new Set(issued.map(({ credentialId }) => credentialId))).toEqual(
      new Set(base.credentials.map(({ id }) => id)),
    );
    for (const { credentialId, at } of base.history) {
      const key = base.credentials.find(({ id }) => id === credentialId);
      if (key) expect(at.getTime()).toBeGreaterThanOrEqual(key.createdAt.getTime());
    }
  });
});
