import { expect, test } from "vitest";
import { crc32 } from "./crc32";

test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("the CRC-32 of %j is the published one", (text, expected) => {
  expect(crc32(text)).toBe(expected);
});
