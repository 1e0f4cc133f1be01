import { expect, test } from "vitest";
import { RefusalLimit } from "./refusal-limit";

test("an address may be refused so often in a minute, and others are not touched by it", () => {
  const limit = new RefusalLimit(3);
  for (let count = 0; count < 3; count += 1) expect(limit.refused("a", 1_000)).toBeNull();
  expect(limit.refused("a", 2_000)).toEqual({ limit: 3, resetAt: 61_000 });
  expect(limit.refused("b", 2_000)).toBeNull();
  expect(limit.refused("a", 61_000)).toBeNull();
});

test("0 switches it off", () => {
  const limit = new RefusalLimit(0);
  for (let count = 0; count < 100; count += 1) expect(limit.refused("a", 1_000)).toBeNull();
});
