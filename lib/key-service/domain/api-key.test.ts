import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { generateApiKey, isApiKey } from "./api-key";

test("a new key has the documented form and verifies its own checksum", () => {
  for (let round = 0; round < 500; round += 1) {
    const key = generateApiKey(randomBytes);
    expect(key).toMatch(/^qapi_[0-9a-z]{50}$/);
    expect(isApiKey(key)).toBe(true);
  }
});

test("any one changed character breaks the checksum", () => {
  const key = generateApiKey(randomBytes);
  for (let index = 5; index < key.length; index += 1) {
    const other = key.charAt(index) === "a" ? "b" : "a";
    expect(isApiKey(key.slice(0, index) + other + key.slice(index + 1)), `position ${index}`).toBe(false);
  }
});

test("bytes that would favour some characters are rejected, not folded", () => {
  let calls = 0;
  const source = (size: number) => {
    calls += 1;
    return new Uint8Array(size).fill(calls === 1 ? 252 : 35);
  };
  expect(generateApiKey(source).slice(5, 48)).toBe("z".repeat(43));
  expect(calls).toBe(2);
});

test("every character is about equally likely", () => {
  const counts = new Map<string, number>();
  for (let round = 0; round < 4_000; round += 1) {
    for (const character of generateApiKey(randomBytes).slice(5, 48))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const expected = (4_000 * 43) / 36;
  expect(counts.size).toBe(36);
  for (const [character, count] of counts)
    expect(Math.abs(count - expected) / expected, character).toBeLessThan(0.1);
});

test.each([
  "",
  "qapi_",
  "QAPI_" + "a".repeat(50),
  "qapi_" + "a".repeat(50),
  "qapi_" + "a".repeat(51),
  " qapi_" + "a".repeat(50),
  "qapi_" + "A".repeat(50),
])("%j is no API key", (text) => {
  expect(isApiKey(text)).toBe(false);
});

test("a key from before there was a checksum is one where that is let through", () => {
  const old = "qapi_abc123def456ghi789jkl012mno345pqr678stu901vwx234yz";
  expect(isApiKey(old)).toBe(false);
  expect(isApiKey(old, false)).toBe(true);
  expect(isApiKey("qapi_abc", false)).toBe(false);
});
