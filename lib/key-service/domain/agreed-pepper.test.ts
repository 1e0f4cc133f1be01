import { expect, test } from "vitest";
import { agreedPepper } from "./agreed-pepper";
import type { Peppers } from "./key-hash";

const peppersOf = (versions: readonly number[]): Peppers => {
  const all = versions.map((version) => ({ version, key: Buffer.alloc(32, version) }));
  const current = all.at(-1);
  if (!current) throw new Error("a pepper at least");
  return { current, all };
};

test.each([
  ["the current one, alone", [1, 2], [], 2],
  [
    "the current one, when everybody knows it",
    [1, 2],
    [
      [1, 2],
      [2, 1],
    ],
    2,
  ],
  ["the older one, while somebody knows that only", [1, 2], [[1, 2], [1]], 1],
  ["the older one, while somebody does not say", [1, 2], [null], 1],
  ["the only one, whoever does not say", [1], [null], 1],
  [
    "the last that all know",
    [1, 2, 3],
    [
      [1, 2, 3],
      [2, 1],
    ],
    2,
  ],
  ["its own, when there is none that all know", [2], [[1]], 2],
] as const)("%s", (_, own, others, expected) => {
  expect(agreedPepper(peppersOf(own), others).version).toBe(expected);
});
