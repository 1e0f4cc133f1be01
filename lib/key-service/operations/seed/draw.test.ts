import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { drawCredential, type DrawnCredential } from "./credential";
import { Draw } from "./draw";
import { drawOrganization } from "./organization";

const now = new Date("2026-03-01T12:00:00.000Z");
const pepper = { version: 1, key: randomBytes(32) };
const keyMaking = { peppers: { current: pepper, all: [pepper] }, bytes: randomBytes };

function drawSome(seed: string): { organization: unknown; drawn: DrawnCredential[] } {
  const draw = new Draw(seed);
  const organization = drawOrganization(draw, now);
  return {
    organization,
    drawn: Array.from({ length: 200 }, () => drawCredential(draw, organization, keyMaking, now)),
  };
}

test("the same seed gives the same customers, and never the same keys", () => {
  const [first, second] = [drawSome("1"), drawSome("1")];
  const withoutSecrets = ({ credential }: DrawnCredential) => ({
    ...credential,
    secrets: credential.secrets.length,
  });
  expect(first.organization).toEqual(second.organization);
  expect(first.drawn.map(withoutSecrets)).toEqual(second.drawn.map(withoutSecrets));
  const keys = [...first.drawn, ...second.drawn].map(({ apiKey }) => apiKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(drawSome("2").organization).not.toEqual(first.organization);
});

test("a life is told in order", () => {
  for (const { credential } of drawSome("3").drawn) {
    const { createdAt, lastUsedAt, revocation, secrets, rotatedAt, version } = credential;
    expect(version).toBe(secrets.length);
    expect(rotatedAt).toEqual(version > 1 ? secrets.at(-1)?.createdAt : null);
    const moments = [createdAt, lastUsedAt, revocation?.at, rotatedAt].filter(
      (moment) => moment instanceof Date,
    );
    for (const moment of moments) {
      expect(moment.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
      expect(moment.getTime()).toBeLessThanOrEqual(now.getTime());
    }
    expect(secrets.at(-1)?.endsAt).toBeNull();
  }
});

test("a few customers are large and most are small", () => {
  const draw = new Draw("4");
  const sizes = Array.from({ length: 1_000 }, () => 0);
  for (let count = 0; count < 100_000; count += 1) {
    const place = draw.zipf(1_000);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  expect(sizes.reduce((sum, size) => sum + size)).toBe(100_000);
  expect(sizes[0]).toBeGreaterThan(4_000);
  expect(sizes[999]).toBeGreaterThan(0);
  expect(sizes[999]).toBeLessThan(60);
});
