import { createHmac, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { generateApiKey } from "./api-key";
import { hashApiKey } from "./key-hash";

test.each([32, 63, 64, 65, 200])("is HMAC-SHA256 for a pepper of %i bytes, call after call", (length) => {
  const pepper = { version: 1, key: randomBytes(length) };
  for (let call = 0; call < 100; call += 1) {
    const apiKey = generateApiKey(randomBytes);
    const hmac = createHmac("sha256", pepper.key).update(apiKey).digest();
    expect(hashApiKey(pepper, apiKey).equals(hmac)).toBe(true);
  }
});

test("takes nothing that is not as long as an API key", () => {
  const pepper = { version: 1, key: randomBytes(32) };
  expect(() => hashApiKey(pepper, "qapi_short")).toThrow(RangeError);
});
